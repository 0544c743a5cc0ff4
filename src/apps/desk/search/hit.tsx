import type { Query } from "../../../core/search/query.ts";
import type { Desk } from "../desk.ts";
import { MarkedText } from "./marked-text.tsx";
import { valueName } from "./value-name.ts";

/** One message among those that were found: its whole text, as whoever decides has it, and how it stands. */
export function Hit({
  desk,
  id,
  query,
}: {
  readonly desk: Desk;
  readonly id: string | undefined;
  readonly query: Query;
}) {
  const card = id === undefined ? undefined : desk.cardOf(id);
  // Erased a moment ago; the index is about to hear of it.
  if (card === undefined) return null;
  const { message, state, findings } = card;
  const emotion = state.tags["emotion"] ?? message.emotion;
  const detectors = [...new Set(findings?.map(({ detector }) => valueName("finding", detector, desk)))];
  return (
    <div class="hit" onClick={() => desk.show(message.id)}>
      <p>
        <MarkedText text={state.whole ?? ""} lang={message.lang} query={query} />
      </p>
      <p class="says">
        <span>{id}</span>
        <span class={`status ${state.status}`}>{valueName("status", state.status, desk)}</span>
        {emotion !== undefined && <span>{valueName("emotion", emotion, desk)}</span>}
        {detectors.length > 0 && <span class="risk">{detectors.join(", ")}</span>}
      </p>
    </div>
  );
}
