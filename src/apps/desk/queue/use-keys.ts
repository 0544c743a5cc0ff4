import { useLayoutEffect } from "preact/hooks";
import type { Desk } from "../desk.ts";
import { hasOwnKeys } from "../shell/shortcut.ts";
import { commandOf } from "./commands.ts";
import type { Queue } from "./queue.ts";

/** While the queue is open its keys work wherever the focus is, but where something is typed. */
export function useKeys(desk: Desk, queue: Queue): void {
  // With the view itself: a key that comes right after what was seen is meant for it.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { key, target } = event;
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      if (hasOwnKeys(target)) return;
      // A focused button is pressed by these, and a focused summary opened.
      if ((key === "Enter" || key === " ") && target instanceof HTMLElement && target !== document.body)
        return;
      // Whoever pressed it has yet to say who they are.
      if (desk.who.peek() === "") return;
      const command = commandOf(key, desk.settings.peek().keys);
      if (command === undefined || queue.isOff(command)) return;
      event.preventDefault();
      queue.run(command, event.shiftKey);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [desk, queue]);
}
