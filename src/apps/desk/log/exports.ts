import { exportedLog, exportedSet } from "../../../core/decisions/export.ts";
import type { Workspace } from "../../../core/decisions/workspace.ts";
import type { GivenOrder } from "../../../core/orders/given-order.ts";
import { decisionLine } from "../../../schema/decision.ts";

/** The log as it leaves the desk, a decision a line: who, when, what, why, and no word that was taken out. */
export const logFile = (workspace: Workspace): string => exportedLog(workspace).map(decisionLine).join("");

/** What is kept, as it is shown, a message a line. @param langOf BCP 47, by id. */
export const setFile = (workspace: Workspace, langOf: (id: string) => string): string =>
  exportedSet(workspace)
    .map(({ id, text, tags }) => `${JSON.stringify({ id, lang: langOf(id), text, ...tags })}\n`)
    .join("");

/** What was ordered on the floor, oldest first as in the log, a line each: as the house keeps it. @param orders newest first. */
export const ordersFile = (orders: readonly GivenOrder[]): string =>
  orders
    .map(({ atMs, ...given }) => `${JSON.stringify({ at: new Date(atMs).toISOString(), ...given })}\n`)
    .toReversed()
    .join("");

/** "2026-11-22", where the desk stands: a name that sorts by day. Sweden writes days so. */
export const dayOf = (atMs: number): string => new Date(atMs).toLocaleDateString("sv");
