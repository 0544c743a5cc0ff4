import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { queueWords } from "./queue-words.ts";

/** For whoever cannot see the page: what was done last, and whether it is on the disk. */
export function LastAct({ desk }: { readonly desk: Desk }) {
  const words = wordsOf(queueWords, desk);
  const last = desk.log.value.at(-1);
  return (
    <p class="spoken" role="status">
      {last !== undefined &&
        `${last.message} : ${words.act[last.act.kind]}, ${last.number <= desk.durable.value ? words.saved : words.notSaved}`}
    </p>
  );
}
