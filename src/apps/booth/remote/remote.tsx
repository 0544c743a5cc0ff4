import { useEffect } from "preact/hooks";
import { remoteKeys } from "../../../schema/remote.ts";
import { PinEntry } from "../shell/pin-entry.tsx";
import { STEPS } from "../steps.ts";
import { stepNames } from "../words/step-names.ts";
import type { Remote as OpenRemote } from "./open-remote.ts";
import { remoteWords } from "./remote-words.ts";

/** In one hand while the other holds the board: a line to read from a metre away, and buttons to find without looking. */
export function Remote({ remote }: { readonly remote: OpenRemote }) {
  const { mayPress, guidance, trouble, language } = remote;
  const [words, names] = [remoteWords[language.value], stepNames[language.value]];
  const said = guidance.value;
  const step = STEPS.find((id) => id === said?.step);
  useEffect(() => {
    document.documentElement.lang = language.value;
    document.title = words.title;
  }, [language.value, words]);
  if (mayPress.value === false) {
    return (
      <main>
        <p class="where">{words.booth}</p>
        <PinEntry language={language.value} entered={() => void remote.enter()} />
      </main>
    );
  }
  return (
    <main>
      <p class="where">
        {step === undefined ? words.booth : names[step]}
        {said !== undefined && said.of > 0 && (
          <span class="counted">{` · ${words.counted(said.done, said.of)}`}</span>
        )}
      </p>
      <p class="guidance" aria-live="assertive">
        {trouble.value === undefined ? (said?.text ?? words.open) : words.trouble[trouble.value]}
      </p>
      <div class="buttons">
        {remoteKeys.map((key) => (
          <button
            key={key}
            type="button"
            class={key}
            disabled={said?.keys.includes(key) !== true}
            onClick={() => void remote.press(key)}
          >
            {words.keys[key]}
          </button>
        ))}
      </div>
    </main>
  );
}
