import type { Observations, Solution } from "../../core/calibration/solve.ts";

/** Page → worker. Answers carry the number of what they answer. */
export interface ToSolver {
  readonly kind: "solve";
  readonly number: number;
  readonly observations: Observations;
}

/** Worker → page. */
export type FromSolver =
  | { readonly kind: "solved"; readonly number: number; readonly solution: Solution }
  | { readonly kind: "failed"; readonly number: number; readonly detail: string };
