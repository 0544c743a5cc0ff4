import { eliminated, solveBlocks, type BoardBlock } from "./board-blocks.ts";
import type { Freedom } from "./rig-model.ts";

/** When to be content: after so many steps, or with one that gains less than this share of the cost. */
export interface Patience {
  readonly mostSteps: number;
  readonly leastGain: number;
}
export const THOROUGH: Patience = { mostSteps: 40, leastGain: 1e-7 };
/** Enough to compare costs by. */
export const QUICK: Patience = { mostSteps: 12, leastGain: 1e-3 };

/** Where nothing is left but the last bits of numbers. */
const NOTHING = 1e-18;
const SOFTEST = 1e-12;
const STIFFEST = 1e9;

/** Something to be fitted: what it costs as it is, how its cost changes around it, and how it moves. */
export interface Descent<T> {
  readonly costOf: (at: T) => number;
  readonly blocksOf: (at: T) => readonly BoardBlock[];
  readonly move: (
    from: T,
    by: { readonly rig: readonly number[]; readonly boards: readonly number[][] },
  ) => T;
}

export interface Reached<T> {
  readonly at: T;
  readonly cost: number;
  readonly converged: boolean;
  /** Number of residuals. */
  readonly count: number;
  /** Of the rig's unknowns; undefined where they are not determined. */
  readonly covariance: readonly (readonly number[])[] | undefined;
}

/** The nearest valley by Levenberg and Marquardt's method (Marquardt 1963). Never goes where the cost is higher or not a number. */
export function descend<T>(
  start: T,
  { costOf, blocksOf, move }: Descent<T>,
  { mostSteps, leastGain }: Patience = THOROUGH,
): Reached<T> {
  let at = start;
  let cost = costOf(at);
  let stiffness = 1e-3;
  let converged = false;
  let blocks = blocksOf(at);
  for (let step = 0; step < mostSteps && !converged && Number.isFinite(cost); step++) {
    const by = solveBlocks(blocks, stiffness);
    const next = by && move(at, by);
    const reached = next === undefined ? Infinity : costOf(next);
    if (next !== undefined && reached <= cost) {
      converged = cost - reached <= leastGain * reached + NOTHING;
      at = next;
      cost = reached;
      stiffness = Math.max(stiffness / 10, SOFTEST);
      blocks = blocksOf(at);
    } else {
      stiffness *= 10;
      // No shorter step helps either: this is the bottom, as far as numbers go.
      converged = stiffness > STIFFEST;
    }
  }
  return {
    at,
    cost,
    converged,
    count: blocks.reduce((sum, block) => sum + block.count, 0),
    covariance: eliminated(blocks, 0)?.inverse()?.to2DArray(),
  };
}

/** How residuals change with each freedom, by forward difference. */
export function slopes<T>(
  freedoms: readonly Freedom<T>[],
  from: T,
  residuals: readonly number[],
  residualsOf: (near: T) => readonly number[],
): readonly number[][] {
  return freedoms.map(({ move, step }) =>
    residualsOf(move(from, step)).map((value, i) => (value - (residuals[i] ?? NaN)) / step),
  );
}
