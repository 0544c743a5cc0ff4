import { useBooth, useWords } from "../use-booth.ts";
import { keptWords } from "./kept-words.ts";

/** Whose work this is. */
export function NameField() {
  const { by } = useBooth().kept;
  return (
    <label class="field">
      <span>{useWords(keptWords).name}</span>
      <input
        class="wide"
        type="text"
        maxLength={80}
        autoComplete="off"
        spellcheck={false}
        value={by.value}
        onInput={({ currentTarget }) => {
          by.value = currentTarget.value;
        }}
      />
    </label>
  );
}
