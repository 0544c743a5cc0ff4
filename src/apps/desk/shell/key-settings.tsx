import { useState } from "preact/hooks";
import type { Desk } from "../desk.ts";
import { type Command, commandList, keyName, keyOf, rebound } from "../queue/commands.ts";
import { queueWords } from "../queue/queue-words.ts";
import { wordsOf } from "../words.ts";
import { settingsWords } from "./settings-words.ts";

/** Keys that lead through the page, and must go on doing so. */
const fixed: ReadonlySet<string> = new Set([
  "Tab",
  "Enter",
  "Shift",
  "Control",
  "Alt",
  "AltGraph",
  "Meta",
  "Dead",
]);

/** Which key does what, to be changed. */
export function KeySettings({ desk }: { readonly desk: Desk }) {
  const words = wordsOf(settingsWords, desk);
  const names = wordsOf(queueWords, desk).commands;
  const [asking, setAsking] = useState<Command | undefined>(undefined);
  const { keys } = desk.settings.value;
  return (
    <section aria-labelledby="keys-title">
      <h3 id="keys-title">{words.keys}</h3>
      <p class="quiet">{words.keysSay}</p>
      <ul class="keys">
        {commandList.map((command) => (
          <li key={command}>
            <button
              type="button"
              aria-pressed={asking === command}
              onClick={() => setAsking(asking === command ? undefined : command)}
              onBlur={() => setAsking(undefined)}
              onKeyDown={(event) => {
                if (asking !== command || fixed.has(event.key)) return;
                event.preventDefault();
                event.stopPropagation();
                desk.change({ keys: rebound(command, event.key, keys) });
                setAsking(undefined);
              }}
            >
              <span>{names[command]}</span>
              {asking === command ? <em>{words.press}</em> : <kbd>{keyName(keyOf(command, keys))}</kbd>}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="plain" onClick={() => desk.change({ keys: {} })}>
        {words.usualKeys}
      </button>
    </section>
  );
}
