import type { Session } from "../schema/session.ts";
import type { DoorKind } from "./door.ts";

/** Whoever does something, as far as it is written down: the role and the door. No PIN, no address, no name. */
export interface Doer {
  readonly who: Session["who"];
  readonly door: DoorKind;
}

/**
 * Writes one line for one action.
 * @param action the house's own words; of what was sent, only what a schema has let through.
 */
export type Audit = (doer: Doer, action: string, outcome: string) => void;

export const auditTo =
  (log: (line: string) => void, now: () => Date): Audit =>
  ({ who, door }, action, outcome) =>
    log(`${now().toISOString()} audit: ${who} at the ${door} door: ${action}: ${outcome}`);
