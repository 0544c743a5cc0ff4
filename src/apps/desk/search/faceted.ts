import type { Card } from "../../../core/desk/card.ts";
import type { Decision } from "../../../core/decisions/decision.ts";
import type { FacetValues } from "../../../core/facets/facet-index.ts";
import { facetsOf, type MessageFacet } from "../../../core/facets/message-facets.ts";
import type { Searched } from "../../../core/search/search-index.ts";
import { firstProposed, proposeTags } from "../../../core/tags/propose-tags.ts";

/** What of a card is searched. */
export const searchedOf = ({ message: { id }, state: { whole, notes } }: Card): Searched => ({
  id,
  text: whole,
  notes: notes.flatMap(({ act }) => (act.kind === "note" && act.text !== undefined ? [act.text] : [])),
});

const nothing = { motive: undefined, emotion: undefined };

/** What a card is counted and filtered by. @param decisions of its message. */
export function facetValuesOf(card: Card, decisions: readonly Decision[]): FacetValues<MessageFacet> {
  const { message, findings, cluster, state } = card;
  const { lang, motive, emotion, source } = message;
  const isLabelled =
    (motive ?? state.tags["motive"]) !== undefined && (emotion ?? state.tags["emotion"]) !== undefined;
  const proposals = isLabelled || state.text === undefined ? [] : proposeTags(state.text);
  return facetsOf({
    lang,
    motive,
    emotion,
    source,
    findings,
    hasTwin: cluster !== undefined,
    isGone: message.goneAtMs !== undefined,
    state,
    decisions,
    proposed: isLabelled
      ? nothing
      : { motive: firstProposed(proposals, "motive"), emotion: firstProposed(proposals, "emotion") },
  });
}
