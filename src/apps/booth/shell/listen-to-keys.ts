import { STEPS, type StepId } from "../steps.ts";
import { press, type Command } from "./commands.ts";

/** Keys that a field needs itself while something is typed or chosen in it. */
const FIELD_KEYS = /^(.|Arrow.*|Backspace|Delete|Home|End)$/;

/** The whole booth by keyboard: a digit opens a step, every other key is the page's. */
export function listenToKeys(
  commands: () => readonly Command[],
  go: (step: StepId) => void,
  signal: AbortSignal,
): void {
  const onKey = (event: KeyboardEvent): void => {
    const { key, target } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (isField(target) && FIELD_KEYS.test(key)) return;
    // Whatever has the focus is pressed by Enter, and a detail opened by Space, as everywhere.
    if (key === "Enter" && target instanceof Element && target.matches("button, a, summary")) return;
    if (key === " " && target instanceof Element && target.matches("summary")) return;
    const step = /^[1-9]$/.test(key) ? STEPS[Number(key) - 1] : undefined;
    if (step !== undefined) go(step);
    else if (!press(commands(), key, event.shiftKey)) return;
    event.preventDefault();
  };
  window.addEventListener("keydown", onKey, { signal });
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
