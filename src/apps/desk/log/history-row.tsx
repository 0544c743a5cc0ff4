import type { HistoryEntry } from "../../../core/decisions/history.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { actWords } from "./act-words.ts";
import { logWords } from "./log-words.ts";
import { MessageLink } from "./message-link.tsx";
import { When } from "./when.tsx";

/** One decision: when, who, what, of which message, why; and what can still be done about it. */
export function HistoryRow({
  desk,
  entry: { decision, isUndone, offers },
  showBatch,
}: {
  readonly desk: Desk;
  readonly entry: HistoryEntry;
  readonly showBatch: (batch: string) => void;
}) {
  const words = wordsOf(logWords, desk);
  const language = desk.language.value;
  const { number, message, by, atMs, act, why, batch } = decision;
  return (
    <>
      <p class={isUndone ? "entry undone" : "entry"}>
        <When desk={desk} atMs={atMs} /> <strong>{by}</strong> {actWords(act, language)}{" "}
        <MessageLink desk={desk} id={message} />
        {isUndone && <em> · {words.undone}</em>}
        {number > desk.durable.value && <em> · {words.notSaved}</em>}
      </p>
      <p class="why">
        {batch !== undefined && (
          <button type="button" class="plain" onClick={() => showBatch(batch)}>
            {words.ofBatch}
          </button>
        )}
        {why}
      </p>
      {offers !== undefined && (
        <button
          type="button"
          class="offer"
          aria-label={`${words[offers]}, n° ${number}, ${message}`}
          onClick={() => desk[offers]([number])}
        >
          {words[offers]}
        </button>
      )}
    </>
  );
}
