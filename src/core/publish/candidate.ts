import type { Card } from "../desk/card.ts";
import { asParagraph } from "../import/read-messages.ts";
import type { HostMessage } from "../messages/host-message.ts";

/** Which messages are published: those that were kept, or all but those that were censored or put off. */
export type Scope = "kept" | "undecided-too";

/** A word of a file or of a curator as the label that a set has for it: "Envie d'aider" → "envie-d-aider". */
export const label = (words: string | undefined): string =>
  (words ?? "")
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .replaceAll(/^-|-$/gu, "") || "unknown";

/** Whether a message is published, by where it stands. */
export const isPublished = ({ state: { status } }: Card, scope: Scope): boolean =>
  status === "kept" || (scope === "undecided-too" && (status === "open" || status === "kept-once"));

/** The messages of a set to be published, in the order of the cards: what the decisions made of each, and nothing besides. */
export function candidate(cards: readonly Card[], scope: Scope): readonly HostMessage[] {
  const labels = new Map<string | undefined, string>();
  const labelOf = (words: string | undefined): string => {
    const known = labels.get(words) ?? label(words);
    labels.set(words, known);
    return known;
  };
  return cards.flatMap((card) => {
    const { message, state } = card;
    if (state.text === undefined || !isPublished(card, scope)) return [];
    return [
      {
        id: message.id,
        lang: message.lang,
        text: asParagraph(state.text),
        motive: labelOf(state.tags["motive"] ?? message.motive),
        emotion: labelOf(state.tags["emotion"] ?? message.emotion),
        provenance: labelOf(message.source),
      },
    ];
  });
}
