import { useLayoutEffect, useRef } from "preact/hooks";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import type { Queue } from "./queue.ts";
import { queueWords } from "./queue-words.ts";

/** UTF-16 units of a note or a reason: more the log does not take. */
export const longestWords = 4000;

/** A line for a note or for the reason of the next decision. Enter takes it, Escape leaves it. */
export function NoteField({ desk, queue }: { readonly desk: Desk; readonly queue: Queue }) {
  const words = wordsOf(queueWords, desk);
  const field = useRef<HTMLInputElement>(null);
  const doing = queue.doing.value;
  const isOpen = doing === "noting" || doing === "giving-a-reason";
  useLayoutEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen, doing]);
  if (!isOpen)
    return queue.why.value === "" ? null : <p class="reason">{`${words.reason} : ${queue.why.value}`}</p>;
  const isNote = doing === "noting";
  const label = isNote ? words.note : words.why;
  return (
    <form
      class="line"
      onSubmit={(event) => {
        event.preventDefault();
        const text = field.current?.value ?? "";
        if (isNote) queue.note(text);
        else {
          queue.why.value = text;
          queue.doing.value = "reading";
        }
      }}
      onKeyDown={({ key }) => {
        if (key === "Escape") queue.doing.value = "reading";
      }}
    >
      <label>
        <span>{label}</span>
        <input ref={field} maxLength={longestWords} defaultValue={isNote ? "" : queue.why.peek()} />
      </label>
      <button type="submit">
        {words.save} <kbd>Enter</kbd>
      </button>
    </form>
  );
}
