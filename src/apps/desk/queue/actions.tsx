import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { type Command, keyName, keyOf } from "./commands.ts";
import type { Queue } from "./queue.ts";
import { queueWords } from "./queue-words.ts";

const deciding: readonly Command[] = ["keep", "censor", "redact-and-keep", "later"];
const working: readonly Command[] = ["redact", "edit", "why", "note", "mark", "mark-alike", "undo", "redo"];

/** What can be decided, each with its key; while messages are marked, of all of them. */
export function Actions({ desk, queue }: { readonly desk: Desk; readonly queue: Queue }) {
  const words = wordsOf(queueWords, desk);
  const { keys } = desk.settings.value;
  const marked = desk.marked.value.size;
  const button = (command: Command) => (
    <button
      key={command}
      type="button"
      class={command}
      data-command={command}
      disabled={queue.isOff(command)}
      onClick={() => queue.run(command)}
    >
      {words.commands[command]} <kbd>{keyName(keyOf(command, keys))}</kbd>
    </button>
  );
  return (
    <section class="actions" aria-label={words.decisions}>
      {marked > 0 && (
        <p class="marked">
          {words.marked(marked)}{" "}
          <button type="button" class="plain" onClick={() => queue.run("unmark")}>
            {words.commands.unmark} <kbd>{keyName(keyOf("unmark", keys))}</kbd>
          </button>
        </p>
      )}
      <div class="deciding">{deciding.map(button)}</div>
      <div class="working">
        {working.map((command) =>
          command === "mark-alike" && queue.isOff(command) ? null : button(command),
        )}
      </div>
    </section>
  );
}
