import { useEffect, useRef, useState } from "preact/hooks";
import type { PaumeError } from "../../../core/error.ts";
import { ADVICE } from "../../../installation/advice.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import type { ImportModel } from "./import-model.ts";
import { importWords } from "./import-words.ts";

/** A place to drop a file on; or it is chosen, or pasted as a file or a text from anywhere on the page. */
export function ChooseFile({
  desk,
  model,
  error,
}: {
  readonly desk: Desk;
  readonly model: ImportModel;
  readonly error: PaumeError | undefined;
}) {
  const words = wordsOf(importWords, desk);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (data: DataTransfer | null): boolean => {
    const file = data?.files[0];
    const text = data?.getData("text/plain") ?? "";
    if (file !== undefined) model.choose(file, file.name);
    else if (text !== "") model.choose(new Blob([text]), "");
    return file !== undefined || text !== "";
  };
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      // Into a field it is the field's.
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      if (take(event.clipboardData)) event.preventDefault();
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  });
  return (
    <section>
      <div
        class={isOver ? "drop over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer);
        }}
      >
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
          {ADVICE[error.code]} <small>{error.detail}</small>
        </p>
      )}
    </section>
  );
}
