import type { RemoteKey } from "../../../schema/remote.ts";
import { PinEntry } from "../shell/pin-entry.tsx";
import type { Remote as OpenRemote } from "./open-remote.ts";

const BUTTONS: readonly { readonly key: RemoteKey; readonly says: string }[] = [
  { key: "next", says: "Next" },
  { key: "take", says: "Take" },
  { key: "skip", says: "Skip" },
  { key: "undo", says: "Undo" },
  { key: "stop", says: "Stop" },
];

/** In one hand while the other holds the board: a line to read from a metre away, and buttons to find without looking. */
export function Remote({ remote }: { readonly remote: OpenRemote }) {
  const { mayPress, guidance, trouble } = remote;
  const said = guidance.value;
  if (mayPress.value === false) {
    return (
      <main>
        <p class="where">Paume, booth</p>
        <PinEntry entered={() => void remote.enter()} />
      </main>
    );
  }
  return (
    <main>
      <p class="where">
        {said === undefined ? "Paume, booth" : `Paume, ${said.step.replaceAll("-", " ")}`}
        {said !== undefined && said.of > 0 && <span class="counted">{` · ${said.done} of ${said.of}`}</span>}
      </p>
      <p class="guidance" aria-live="assertive">
        {trouble.value ?? said?.text ?? "Open the booth on the installation’s machine."}
      </p>
      <div class="buttons">
        {BUTTONS.map(({ key, says }) => (
          <button
            key={key}
            type="button"
            class={key}
            disabled={said?.keys.includes(key) !== true}
            onClick={() => void remote.press(key)}
          >
            {says}
          </button>
        ))}
      </div>
    </main>
  );
}
