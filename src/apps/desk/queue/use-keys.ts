import { useEffect } from "preact/hooks";
import type { Desk } from "../desk.ts";
import { commandOf } from "./commands.ts";
import type { Queue } from "./queue.ts";

/** Where keys are typed or chosen with, and where a dialog waits for an answer. */
const ownKeys = "input, textarea, select, dialog";

/** While the queue is open its keys work wherever the focus is, but where something is typed. */
export function useKeys(desk: Desk, queue: Queue): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { key, target } = event;
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      if (target instanceof Element && target.closest(ownKeys) !== null) return;
      // A focused button is pressed by these, and a focused summary opened.
      if ((key === "Enter" || key === " ") && target instanceof HTMLElement && target !== document.body)
        return;
      const command = commandOf(key, desk.settings.peek().keys);
      if (command === undefined || queue.isOff(command)) return;
      event.preventDefault();
      queue.run(command, event.shiftKey);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [desk, queue]);
}
