import type { Card } from "../../../core/desk/card.ts";
import type { Decision } from "../../../core/decisions/decision.ts";
import type { MessageState } from "../../../core/decisions/replay.ts";
import type { FacetValues } from "../../../core/facets/facet-index.ts";
import { facetsOf, type MessageFacet } from "../../../core/facets/message-facets.ts";
import type { Searched } from "../../../core/search/search-index.ts";
import { firstProposed, type ProposedTag, proposeTags } from "../../../core/tags/propose-tags.ts";

/** What of a card is searched. */
export const searchedOf = ({ message: { id }, state: { whole, notes } }: Card): Searched => ({
  id,
  text: whole,
  notes: notes.flatMap(({ act }) => (act.kind === "note" && act.text !== undefined ? [act.text] : [])),
});

type Proposed = Readonly<Record<ProposedTag, string | undefined>>;

const nothing: Proposed = { motive: undefined, emotion: undefined };

/** Kept as long as the state is: findings that come later change no words. */
const proposedIn = new WeakMap<MessageState, Proposed>();

function proposedFor(state: MessageState): Proposed {
  const known = proposedIn.get(state);
  if (known !== undefined) return known;
  const proposals = proposeTags(state.text ?? "");
  const proposed = {
    motive: firstProposed(proposals, "motive"),
    emotion: firstProposed(proposals, "emotion"),
  };
  proposedIn.set(state, proposed);
  return proposed;
}

/** What a card is counted and filtered by. @param decisions of its message. */
export function facetValuesOf(card: Card, decisions: readonly Decision[]): FacetValues<MessageFacet> {
  const { message, findings, cluster, state } = card;
  const { lang, motive, emotion, source } = message;
  const isLabelled =
    (motive ?? state.tags["motive"]) !== undefined && (emotion ?? state.tags["emotion"]) !== undefined;
  return facetsOf({
    lang,
    motive,
    emotion,
    source,
    findings,
    hasTwin: cluster !== undefined,
    isChanged: message.changedAtMs !== undefined,
    isGone: message.goneAtMs !== undefined,
    state,
    decisions,
    proposed: isLabelled ? nothing : proposedFor(state),
  });
}
