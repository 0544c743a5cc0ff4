import { useLayoutEffect, useRef } from "preact/hooks";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { KeySettings } from "./key-settings.tsx";
import { RetentionSettings } from "./retention-settings.tsx";
import { settingsWords } from "./settings-words.ts";
import { ThresholdSettings } from "./threshold-settings.tsx";

/** What the curators choose once. Everything counts from when it is changed, and is kept with the workspace. */
export function SettingsDialog({ desk, close }: { readonly desk: Desk; readonly close: () => void }) {
  const words = wordsOf(settingsWords, desk);
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const { twoPersons } = desk.settings.value;
  return (
    <dialog ref={dialog} class="settings" onClose={close} aria-labelledby="settings-title">
      <h2 id="settings-title">{words.title}</h2>
      <label class="check">
        <input
          type="checkbox"
          checked={twoPersons}
          onChange={({ currentTarget }) => desk.change({ twoPersons: currentTarget.checked })}
        />
        <span>{words.twoPersons}</span>
      </label>
      <KeySettings desk={desk} />
      <ThresholdSettings desk={desk} />
      <RetentionSettings desk={desk} />
      <p class="buttons">
        <button type="button" class="primary" onClick={close}>
          {words.close} <kbd>Esc</kbd>
        </button>
      </p>
    </dialog>
  );
}
