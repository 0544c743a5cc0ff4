import type { Plane } from "../geometry/mapping.ts";
import { boardResiduals, type Board } from "./board-residuals.ts";
import { quantile } from "../measure/quantile.ts";
import type { Noise } from "./noise.ts";
import { addBlock, eliminated, solveBlocks, type BoardBlock } from "./board-blocks.ts";
import { boardFreedoms, moved, type Freedom, type RigModel } from "./rig-model.ts";

/** Beyond so many standard deviations a residual pulls no harder (Huber): a mistaken dot costs little, a true one almost nothing. */
const HUBER = 2.5;
/** A normal deviate's standard deviation, of the median of what it is off. */
const MEDIAN_TO_DEVIATION = 1.4826;
const MOST_STEPS = 40;
const LEAST_GAIN = 1e-7;
const STIFFEST = 1e9;

export interface Start {
  readonly rig: RigModel;
  readonly planes: readonly Plane[];
}

export interface Fit extends Start {
  /** Sum of Huber's losses, in multiples of the noise: about half the number of residuals where noise is what it was taken for. */
  readonly cost: number;
  readonly converged: boolean;
  /** Observations less unknowns. */
  readonly degreesOfFreedom: number;
  /** Of the rig's freedoms, in their order, for the noise as it was taken; undefined where they are not determined. */
  readonly covariance: readonly (readonly number[])[] | undefined;
}

/** By how much the variance that is left is larger than that of the noise as it was taken. */
export const excess = ({ cost, degreesOfFreedom }: Fit): number => (2 * cost) / degreesOfFreedom;

/** Huber's loss, quadratic up to `knee`. */
const loss = (r: number, knee: number): number =>
  Math.abs(r) <= knee ? (r * r) / 2 : knee * (Math.abs(r) - knee / 2);

/** Where residuals begin to be taken for mistakes: by their own median, lest a fit that is still far off take all of them for such. */
export function kneeOf({ rig, planes }: Start, boards: readonly Board[], noise: Noise): number {
  const off = boards.flatMap((board, i) => {
    const plane = planes[i];
    return plane === undefined ? [] : boardResiduals(rig, plane, board, noise).map(Math.abs);
  });
  return HUBER * Math.max(1, MEDIAN_TO_DEVIATION * (quantile(off, 0.5) ?? NaN));
}

/**
 * Bundle adjustment: the rig and all boards that explain best what was seen, by Levenberg and Marquardt's method with Huber's loss. A board
 * concerns only its own six unknowns and the rig's, so that its six are eliminated before the rig's are solved for (the Schur complement;
 * Triggs et al. 2000).
 * @param knee from where on a residual is taken for a mistake, in multiples of the noise.
 */
export function adjust(
  start: Start,
  boards: readonly Board[],
  freedoms: readonly Freedom<RigModel>[],
  noise: Noise,
  knee: number = kneeOf(start, boards, noise),
): Fit {
  const costOf = ({ rig, planes }: Start): number =>
    boards.reduce((sum, board, i) => {
      const plane = planes[i];
      if (plane === undefined) return sum;
      return boardResiduals(rig, plane, board, noise).reduce((all, r) => all + loss(r, knee), sum);
    }, 0);

  let at = start;
  let cost = costOf(at);
  let stiffness = 1e-3;
  let converged = false;
  let blocks = blocksOf(at, boards, freedoms, noise, knee);
  for (let step = 0; step < MOST_STEPS && !converged && Number.isFinite(cost); step++) {
    const by = solveBlocks(blocks, stiffness);
    const next = by && {
      rig: moved(at.rig, freedoms, by.rig),
      planes: at.planes.map((plane, i) => moved(plane, boardFreedoms, by.boards[i] ?? [])),
    };
    const reached = next === undefined ? Infinity : costOf(next);
    if (next !== undefined && reached <= cost) {
      converged = cost - reached <= LEAST_GAIN * reached + 1e-18;
      at = next;
      cost = reached;
      stiffness = Math.max(stiffness / 10, 1e-12);
      blocks = blocksOf(at, boards, freedoms, noise, knee);
    } else {
      stiffness *= 10;
      // No shorter step helps either: this is the bottom, as far as numbers go.
      if (stiffness > STIFFEST) {
        converged = true;
        break;
      }
    }
  }
  const count = blocks.reduce((sum, block) => sum + block.count, 0);
  return {
    ...at,
    cost,
    converged: converged && Number.isFinite(cost),
    degreesOfFreedom: count - freedoms.length - boardFreedoms.length * boards.length,
    covariance: eliminated(blocks, 0)?.inverse()?.to2DArray(),
  };
}

function blocksOf(
  { rig, planes }: Start,
  boards: readonly Board[],
  freedoms: readonly Freedom<RigModel>[],
  noise: Noise,
  knee: number,
): readonly BoardBlock[] {
  return boards.flatMap((board, i) => {
    const plane = planes[i];
    if (plane === undefined) return [];
    const residuals = boardResiduals(rig, plane, board, noise);
    const rigSlope = (freedom: Freedom<RigModel>): number[] =>
      slope(freedom, rig, residuals, (near) => boardResiduals(near, plane, board, noise));
    const ownSlope = (freedom: Freedom<Plane>): number[] =>
      slope(freedom, plane, residuals, (near) => boardResiduals(rig, near, board, noise));
    const columns = [...freedoms.map(rigSlope), ...boardFreedoms.map(ownSlope)];
    const weights = residuals.map((r) => Math.min(1, knee / Math.abs(r)));
    return [addBlock(columns, residuals, weights, freedoms.length)];
  });
}

/** How residuals change with a freedom, by forward difference. */
function slope<T>(
  { move, step }: Freedom<T>,
  from: T,
  residuals: readonly number[],
  residualsOf: (near: T) => readonly number[],
): number[] {
  const ahead = residualsOf(move(from, step));
  return ahead.map((value, i) => (value - (residuals[i] ?? NaN)) / step);
}
