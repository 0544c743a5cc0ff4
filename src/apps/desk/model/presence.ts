import { effect, signal as state, type Signal } from "@preact/signals";

const key = "paume-desk-who";
/** As long as the house lets its own sessions sleep: whoever touches the desk after that may be somebody else. */
const absentMs = 30 * 60_000;
const touches = ["keydown", "pointerdown"] as const;

/** What presence is told by. */
export interface PresenceSurroundings {
  /** Told of every key and every press before anything else is. */
  readonly page: EventTarget;
  /** The tab's own. */
  readonly storage: Pick<Storage, "getItem" | "setItem">;
  readonly nowMs: () => number;
}

/**
 * Who has said in this tab that they decide; "" for nobody. A reload does not ask again; another tab does, and so does half an hour in which nobody
 * touched anything. It is no matter of the workspace: two people may have that open at two machines.
 */
export function openPresence(
  { page, storage, nowMs }: PresenceSurroundings,
  signal: AbortSignal,
): Signal<string> {
  const isOver = (touchedMs: number): boolean => !(nowMs() - touchedMs <= absentMs);
  const [, at = "", name = ""] = /^(\d+) (.*)$/su.exec(storage.getItem(key) ?? "") ?? [];
  const who = state(isOver(Number(at)) ? "" : name);
  let touchedMs = nowMs();
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const touch = (): void => {
    // A machine that slept has not counted the time.
    if (isOver(touchedMs)) who.value = "";
    touchedMs = nowMs();
    storage.setItem(key, `${touchedMs} ${who.peek()}`);
    clearTimeout(leaving);
    leaving = setTimeout(() => (who.value = ""), absentMs);
  };
  const stop = effect(() => {
    storage.setItem(key, `${touchedMs} ${who.value}`);
  });
  for (const kind of touches) page.addEventListener(kind, touch, { capture: true, signal });
  signal.addEventListener("abort", () => {
    stop();
    clearTimeout(leaving);
  });
  return who;
}
