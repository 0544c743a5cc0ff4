import type { Query } from "../../../core/search/query.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { facetWords } from "./facet-words.ts";
import { MarkedText } from "./marked-text.tsx";
import { valueName } from "./value-name.ts";

/** One message among those that were found: its whole text, as whoever decides has it, and how it stands. */
export function Hit({
  desk,
  id,
  query,
  show,
}: {
  readonly desk: Desk;
  readonly id: string;
  readonly query: Query;
  readonly show: (id: string) => void;
}) {
  const card = desk.cardOf(id);
  // Erased a moment ago; the index is about to hear of it.
  if (card === undefined) return null;
  const { message, state, findings } = card;
  const words = wordsOf(facetWords, desk);
  const emotion = state.tags["emotion"] ?? message.emotion;
  const detectors = [...new Set(findings?.map(({ detector }) => words.finding[detector]))];
  return (
    <div class="hit" onClick={() => show(id)}>
      <p>
        <MarkedText text={state.whole ?? ""} lang={message.lang} query={query} />
      </p>
      <p class="facts">
        <span>{id}</span>
        <span class={`standing ${state.status}`}>{words.status[state.status]}</span>
        {emotion !== undefined && <span>{valueName("emotion", emotion, desk)}</span>}
        {detectors.length > 0 && <span class="found">{detectors.join(", ")}</span>}
      </p>
    </div>
  );
}
