import { useEffect, useRef } from "preact/hooks";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { figuresOf } from "./figures.ts";
import { publishWords } from "./publish-words.ts";
import { publishingOf } from "./publishing.ts";

/** Asks before going back. */
export function GoBackDialog({
  desk,
  to,
  leave,
}: {
  readonly desk: Desk;
  /** Null for the installation's own set. */
  readonly to: string | null;
  readonly leave: () => void;
}) {
  const words = wordsOf(publishWords, desk);
  const name = figuresOf(desk).version(to);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} onClose={leave} aria-labelledby="go-back-question">
      <h2 id="go-back-question">{words.goBackAsk(name)}</h2>
      <p>{words.goBackSays}</p>
      <form
        method="dialog"
        onSubmit={() => {
          void publishingOf(desk).goBack(to);
        }}
      >
        <p class="buttons">
          <button type="submit" class="primary">
            {words.yes} <kbd>Enter</kbd>
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {words.cancel} <kbd>Esc</kbd>
          </button>
        </p>
      </form>
    </dialog>
  );
}
