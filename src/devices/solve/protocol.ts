import type { RunTaken } from "../../core/calibration/conclude.ts";
import type { RunOutcome } from "../../core/calibration/run.ts";

/** Page → worker. Answers carry the number of what they answer. */
export interface ToSolver {
  readonly kind: "conclude";
  readonly number: number;
  readonly taken: RunTaken;
}

/** Worker → page. */
export type FromSolver =
  | { readonly kind: "concluded"; readonly number: number; readonly outcome: RunOutcome }
  | { readonly kind: "failed"; readonly number: number; readonly detail: string };
