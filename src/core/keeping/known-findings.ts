import { sealOf } from "../decisions/redaction.ts";
import type { Card } from "../desk/card.ts";
import type { Finding, Written } from "../findings/finding.ts";
import type { Sliced } from "../slices.ts";

/** What a search found, so that the same texts need not be searched again by the same rules. It holds no word of them. */
export interface KnownFindings {
  /** By the text's mark (see `textMark`). */
  readonly found: ReadonlyMap<string, readonly Finding[]>;
  /** Ids of messages that are near-duplicates of each other, in lists of at least two. */
  readonly clusters: readonly (readonly string[])[];
}

/** 64 bits, hex, by which a text in its language is known again. It is a seal, not a lock: it has to go when the text is erased. */
export const textMark = ({ text, lang }: Written, salt: string): string => sealOf(`${lang}\n${text}`, salt);

/** So many texts are marked without a rest. */
const textsAtOnce = 100;

/** What is known of these cards, and of no other text. @param clusters as the search told them. */
export function* makingKnownFindings(
  cards: readonly Card[],
  clusters: KnownFindings["clusters"],
  salt: string,
): Sliced<KnownFindings> {
  const found = new Map<string, readonly Finding[]>();
  for (const [place, { message, findings, state }] of cards.entries()) {
    if (place % textsAtOnce === 0) yield;
    if (findings === undefined || state.whole === undefined) continue;
    found.set(textMark({ text: state.whole, lang: message.lang }, salt), findings);
  }
  return { found, clusters };
}

/** Recalls what is known, and how much of it was asked for: the rest is of texts that are gone. */
export interface Recall {
  readonly of: (written: Written) => readonly Finding[] | undefined;
  readonly isAllOfUse: () => boolean;
}

export function recallOf(known: KnownFindings, salt: string): Recall {
  const asked = new Set<string>();
  return {
    of(written) {
      const mark = textMark(written, salt);
      const findings = known.found.get(mark);
      if (findings !== undefined) asked.add(mark);
      return findings;
    },
    isAllOfUse: () => asked.size === known.found.size,
  };
}
