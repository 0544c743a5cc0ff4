import { useLayoutEffect } from "preact/hooks";

/** Whether a key belongs to where it is pressed: where keys are typed or chosen with, and where a dialog waits for an answer. */
export const hasOwnKeys = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select, dialog") !== null;

/**
 * A letter that does something for as long as a view is open, wherever the focus is, but where something is typed: once, however long it is held.
 * @param letter in lower case.
 */
export function useShortcut(letter: string, act: () => void): void {
  // With the view itself: a key that comes right after what was seen is meant for it.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { key, target, repeat, ctrlKey, altKey, metaKey } = event;
      if (key.toLowerCase() !== letter || repeat || ctrlKey || altKey || metaKey) return;
      if (hasOwnKeys(target)) return;
      // A letter that opens a question must not be typed into it.
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [letter, act]);
}
