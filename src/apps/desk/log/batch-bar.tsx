import type { HistoryEntry } from "../../../core/decisions/history.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { logWords } from "./log-words.ts";

/** What was decided for many at once is undone at once, too. */
export function BatchBar({
  desk,
  entries,
  leave,
}: {
  readonly desk: Desk;
  /** Of the batch. */
  readonly entries: readonly HistoryEntry[];
  readonly leave: () => void;
}) {
  const words = wordsOf(logWords, desk);
  const offering = (offer: "undo" | "redo"): readonly number[] =>
    entries.filter(({ offers }) => offers === offer).map(({ decision }) => decision.number);
  const act = (offer: "undo" | "redo", says: string) => {
    const numbers = offering(offer);
    return (
      numbers.length > 0 && (
        <button type="button" onClick={() => desk[offer](numbers)}>
          {says}
        </button>
      )
    );
  };
  return (
    <p class="batch">
      {words.batch(entries.length.toLocaleString(desk.language.value))} {act("undo", words.undoBatch)}{" "}
      {act("redo", words.redoBatch)}{" "}
      <button type="button" class="plain" onClick={leave}>
        {words.leaveBatch}
      </button>
    </p>
  );
}
