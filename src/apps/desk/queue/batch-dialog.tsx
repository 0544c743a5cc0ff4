import { useEffect, useRef } from "preact/hooks";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import type { Asked, Queue } from "./queue.ts";
import { longestWords } from "./note-field.tsx";
import { queueWords } from "./queue-words.ts";

/** Asks before many messages are decided at once, with their number. */
export function BatchDialog({ desk, queue }: { readonly desk: Desk; readonly queue: Queue }) {
  const asked = queue.asked.value;
  return asked === undefined ? null : <Question desk={desk} queue={queue} asked={asked} />;
}

function Question({
  desk,
  queue,
  asked,
}: {
  readonly desk: Desk;
  readonly queue: Queue;
  readonly asked: Asked;
}) {
  const words = wordsOf(queueWords, desk);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const leave = (): void => {
    queue.asked.value = undefined;
  };
  return (
    <dialog ref={dialog} onClose={leave} aria-labelledby="batch-question">
      <h2 id="batch-question">{words.ask[asked.verdict](asked.ids.length)}</h2>
      <p>{words.askSays}</p>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          queue.agree();
        }}
      >
        <label class="line">
          <span>{words.why}</span>
          <input
            maxLength={longestWords}
            value={queue.why.value}
            onInput={({ currentTarget }) => {
              queue.why.value = currentTarget.value;
            }}
          />
        </label>
        <p class="buttons">
          <button type="submit" class="primary">
            {words.yes} <kbd>Enter</kbd>
          </button>
          <button type="button" onClick={leave}>
            {words.cancel} <kbd>Esc</kbd>
          </button>
        </p>
      </form>
    </dialog>
  );
}
