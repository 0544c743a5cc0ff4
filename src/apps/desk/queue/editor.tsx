import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Card } from "../../../core/desk/card.ts";
import { asParagraph } from "../../../core/import/read-messages.ts";
import { textFault } from "../../../core/messages/text-fault.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import type { Queue } from "./queue.ts";
import { longestWords } from "./note-field.tsx";
import { queueWords } from "./queue-words.ts";

/** The text, to be written otherwise. What no palm could show is not taken. */
export function Editor({
  desk,
  queue,
  card,
}: {
  readonly desk: Desk;
  readonly queue: Queue;
  readonly card: Card;
}) {
  const words = wordsOf(queueWords, desk);
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(card.state.whole ?? "");
  useLayoutEffect(() => field.current?.focus(), []);
  const fault = textFault(asParagraph(text));
  const save = (isKept: boolean): void => {
    if (fault === undefined) queue.edit(asParagraph(text), isKept ? "keep" : undefined);
  };
  return (
    <form
      class="editor"
      onSubmit={(event) => {
        event.preventDefault();
        save(false);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") queue.doing.value = "reading";
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save(true);
      }}
    >
      <label>
        <span class="quiet">{words.text}</span>
        <textarea
          ref={field}
          lang={card.message.lang}
          dir="auto"
          rows={6}
          value={text}
          aria-invalid={fault !== undefined}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <label class="line">
        <span class="quiet">{words.why}</span>
        <input
          maxLength={longestWords}
          value={queue.why.value}
          onInput={({ currentTarget }) => {
            queue.why.value = currentTarget.value;
          }}
        />
      </label>
      <p class="warning" role="status">
        {fault !== undefined && (
          <>
            {words.unfit} <span lang="en">{fault}</span>
          </>
        )}
      </p>
      <p class="buttons">
        <button type="button" class="keep" disabled={fault !== undefined} onClick={() => save(true)}>
          {words.saveAndKeep} <kbd>Ctrl Enter</kbd>
        </button>
        <button type="submit" disabled={fault !== undefined}>
          {words.save}
        </button>
        <button type="button" onClick={() => (queue.doing.value = "reading")}>
          {words.cancel} <kbd>Esc</kbd>
        </button>
      </p>
    </form>
  );
}
