import { useLayoutEffect, useRef } from "preact/hooks";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { ChooseFile } from "./choose-file.tsx";
import { FileRead } from "./file-read.tsx";
import "./import.css";
import { importOf } from "./import-model.ts";
import { importWords } from "./import-words.ts";
import { Taken } from "./taken.tsx";
import { useDrop } from "./use-drop.ts";

/** A file on its way in: chosen, read, looked at, taken. */
export function ImportView({ desk }: { readonly desk: Desk }) {
  const model = importOf(desk);
  const words = wordsOf(importWords, desk);
  const now = model.state.value;
  const isOver = useDrop(now.kind === "waiting" || now.kind === "taken" ? model.choose : undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    // The button that was pressed is gone, and with it the place of whoever has no mouse.
    if (document.activeElement === document.body) heading.current?.focus();
  }, [now.kind]);
  return (
    <main class="import">
      <h1 ref={heading} tabIndex={-1}>
        {words.title}
      </h1>
      {now.kind === "waiting" && <ChooseFile desk={desk} model={model} isOver={isOver} error={now.error} />}
      {now.kind === "reading" && (
        <section aria-live="polite">
          <p>{words.reading(now.name === "" ? words.pasted : now.name)}</p>
          <progress
            aria-label={words.reading(now.name)}
            max={now.total}
            {...(now.done > 0 && { value: now.done })}
          />
          <button type="button" onClick={model.cancel}>
            {words.cancel}
          </button>
        </section>
      )}
      {now.kind === "read" && <FileRead desk={desk} model={model} now={now} />}
      {now.kind === "taken" && <Taken desk={desk} model={model} now={now} />}
    </main>
  );
}
