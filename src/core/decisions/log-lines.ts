import { type GivenOrder, orderedMessage } from "../orders/given-order.ts";
import type { HistoryEntry } from "./history.ts";

/** What stands in the log as people read it: a decision made at the desk, or an order given on the floor. */
export type LogLine =
  | { readonly from: "desk"; readonly entry: HistoryEntry }
  | { readonly from: "floor"; readonly given: GivenOrder };

/**
 * Both in one, in the order of time, newest first. Each keeps its own order, whatever a clock says that was set back.
 * @param history,orders newest first.
 */
export function inTime(history: readonly HistoryEntry[], orders: readonly GivenOrder[]): readonly LogLine[] {
  const lines: LogLine[] = [];
  let next = 0;
  const ordersSince = (atMs: number): void => {
    for (let given = orders[next]; given !== undefined && given.atMs > atMs; given = orders[++next])
      lines.push({ from: "floor", given });
  };
  for (const entry of history) {
    ordersSince(entry.decision.atMs);
    lines.push({ from: "desk", entry });
  }
  ordersSince(-Infinity);
  return lines;
}

/** What somebody looks for in the log; what is undefined or "" leaves all in. */
export interface LogFilter {
  readonly from: LogLine["from"] | undefined;
  /** A person at the desk. */
  readonly by: string | undefined;
  /** Part of a message's id, in any case. */
  readonly message: string;
  readonly batch: string | undefined;
}

/** Those lines that a filter leaves in, in their order. */
export function filtered(
  lines: readonly LogLine[],
  { from, by, message, batch }: LogFilter,
): readonly LogLine[] {
  const part = message.trim().toLowerCase();
  const isOf = (id: string): boolean => id.toLowerCase().includes(part);
  return lines.filter((line) => {
    if (from !== undefined && line.from !== from) return false;
    if (line.from === "floor")
      return by === undefined && batch === undefined && isOf(orderedMessage(line.given.order) ?? "");
    const { decision } = line.entry;
    const isBy = by === undefined || decision.by === by;
    return isBy && (batch === undefined || decision.batch === batch) && isOf(decision.message);
  });
}
