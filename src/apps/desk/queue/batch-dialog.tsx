import type { Desk } from "../desk.ts";
import { Ask } from "../shell/ask.tsx";
import { wordsOf } from "../words.ts";
import { longestWords } from "./note-field.tsx";
import type { Queue } from "./queue.ts";
import { queueWords } from "./queue-words.ts";

/** Asks before many messages are decided at once, with their number. */
export function BatchDialog({ desk, queue }: { readonly desk: Desk; readonly queue: Queue }) {
  const words = wordsOf(queueWords, desk);
  const asked = queue.asked.value;
  if (asked === undefined) return null;
  return (
    <Ask
      question={words.ask[asked.verdict](asked.ids.length)}
      yes={words.yes}
      cancel={words.cancel}
      agree={queue.agree}
      leave={() => {
        queue.asked.value = undefined;
      }}
    >
      <p>{words.askSays}</p>
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
    </Ask>
  );
}
