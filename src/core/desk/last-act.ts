import type { Decision, DecisionLog } from "../decisions/decision.ts";

/** Numbers of what somebody did last and what still counts: one decision, or all of one batch. Empty where there is nothing to undo. */
export const lastDone = (log: DecisionLog, by: string): readonly number[] => last(log, by, false);

/** Numbers of what somebody undid last and what is still undone: one decision, or all of one batch. Empty where there is nothing to redo. */
export const lastUndone = (log: DecisionLog, by: string): readonly number[] => last(log, by, true);

/** Backwards, so that the first that is met of a decision's undoings and redoings is the one that counts. */
function last(log: DecisionLog, by: string, isUndone: boolean): readonly number[] {
  const standing = new Map<number, boolean>();
  const numbers: number[] = [];
  let batch: string | undefined;
  for (let place = log.length - 1; place >= 0; place--) {
    const decision = log[place];
    if (decision === undefined) break;
    // A batch stands together: where it ends, so does the search.
    if (numbers.length > 0 && (batch === undefined || decision.batch !== batch)) break;
    const wanted = wantedOf(decision, by, isUndone, standing);
    if (wanted === undefined) continue;
    numbers.push(wanted);
    batch = decision.batch;
  }
  return numbers.toReversed();
}

/** The number that this entry of the log has to offer, if any. */
function wantedOf(
  { number, act, by: doer }: Decision,
  by: string,
  isUndone: boolean,
  standing: Map<number, boolean>,
): number | undefined {
  if (act.kind === "erase") return undefined;
  if (act.kind !== "undo" && act.kind !== "redo")
    return !isUndone && doer === by && standing.get(number) !== true ? number : undefined;
  if (standing.has(act.of)) return undefined;
  standing.set(act.of, act.kind === "undo");
  return isUndone && act.kind === "undo" && doer === by ? act.of : undefined;
}
