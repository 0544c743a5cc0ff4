import { useRef } from "preact/hooks";
import type { PaumeError } from "../../../core/error.ts";
import type { Desk } from "../desk.ts";
import { faultWords } from "../shell/fault-words.ts";
import { wordsOf } from "../words.ts";
import type { ImportModel } from "./import-model.ts";
import { importWords } from "./import-words.ts";

/** Where an import begins: whatever is dropped or pasted on the page is taken, and a button is there for the rest. */
export function ChooseFile({
  desk,
  model,
  isOver,
  error,
}: {
  readonly desk: Desk;
  readonly model: ImportModel;
  /** Something is held over the page. */
  readonly isOver: boolean;
  readonly error: PaumeError | undefined;
}) {
  const words = wordsOf(importWords, desk);
  const input = useRef<HTMLInputElement>(null);
  return (
    <section>
      <div class={isOver ? "drop over" : "drop"}>
        <p>{words.drop}</p>
        <button type="button" class="primary" onClick={() => input.current?.click()}>
          {words.choose}
        </button>
        <input
          ref={input}
          class="spoken"
          type="file"
          tabIndex={-1}
          aria-label={words.choose}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            currentTarget.value = "";
            if (file !== undefined) model.choose(file, file.name);
          }}
        />
        <p class="quiet">{words.formats}</p>
      </div>
      {error !== undefined && (
        <p class="warning" role="alert">
          {wordsOf(faultWords, desk)[error.code]} <small>{error.detail}</small>
        </p>
      )}
    </section>
  );
}
