import type { Decision, DecisionLog } from "./decision.ts";
import { byMessage, effective, undoneIn } from "./log.ts";

/** An entry of the log as it stands now. */
export interface HistoryEntry {
  readonly decision: Decision;
  /** Whether it was undone since, and not redone. */
  readonly isUndone: boolean;
  /** What can still be done about it. Undoing and erasing themselves are not undone, and of an erased message nothing is. */
  readonly offers: "undo" | "redo" | undefined;
}

/** The log, newest first. */
export function historyOf(log: DecisionLog): readonly HistoryEntry[] {
  const undone = new Set<number>();
  const offers = new Map<number, "undo" | "redo">();
  for (const own of byMessage(log).values()) {
    const isErased = own.some(({ act }) => act.kind === "erase");
    for (const number of undoneIn(own)) {
      undone.add(number);
      if (!isErased) offers.set(number, "redo");
    }
    if (!isErased) for (const { number } of effective(own)) offers.set(number, "undo");
  }
  return log
    .map((decision) => ({
      decision,
      isUndone: undone.has(decision.number),
      offers: offers.get(decision.number),
    }))
    .toReversed();
}
