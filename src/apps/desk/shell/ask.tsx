import type { ComponentChildren } from "preact";
import { useLayoutEffect, useId, useRef } from "preact/hooks";

/** A question over the desk: Enter says yes, Escape leaves it. */
export function Ask({
  question,
  yes,
  cancel,
  agree,
  leave,
  children,
}: {
  readonly question: string;
  readonly yes: string;
  readonly cancel: string;
  readonly agree: () => void;
  readonly leave: () => void;
  /** What has to be known, or said, before. */
  readonly children: ComponentChildren;
}) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} onClose={leave} aria-labelledby={id}>
      <h2 id={id}>{question}</h2>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          agree();
        }}
      >
        {children}
        <p class="buttons">
          <button type="submit" class="primary">
            {yes} <kbd>Enter</kbd>
          </button>
          <button type="button" onClick={leave}>
            {cancel} <kbd>Esc</kbd>
          </button>
        </p>
      </form>
    </dialog>
  );
}
