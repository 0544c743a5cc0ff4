import { useLayoutEffect, useRef } from "preact/hooks";
import type { Desk } from "../desk.ts";
import { NameForm } from "./name-form.tsx";

/**
 * Asks who decides from here on, over a desk at which somebody did: another person sits down, or nobody was there for a while. What was being written
 * stays, and is not seen; nothing leads past the question.
 */
export function Handover({ desk }: { readonly desk: Desk }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="handover"
      aria-labelledby="who-decides"
      onCancel={(event) => event.preventDefault()}
      // A browser may close it at a second Escape all the same.
      onClose={({ currentTarget }) => currentTarget.showModal()}
    >
      <NameForm desk={desk} />
    </dialog>
  );
}
