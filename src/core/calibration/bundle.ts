import type { Plane } from "../geometry/mapping.ts";
import { boardResiduals, type Board } from "./board-residuals.ts";
import { quantile } from "../measure/quantile.ts";
import type { Noise } from "./noise.ts";
import { addBlock, type BoardBlock } from "./board-blocks.ts";
import { descend, slopes, THOROUGH, type Descent, type Patience } from "./descend.ts";
import { boardFreedoms, middleOff, moved, type Freedom, type RigModel } from "./rig-model.ts";

/** Beyond so many standard deviations a residual pulls no harder (Huber): a mistaken dot costs little, a true one almost nothing. */
const HUBER = 2.5;
/** A normal deviate's standard deviation, of the median of what it is off. */
const MEDIAN_TO_DEVIATION = 1.4826;

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
  patience: Patience = THOROUGH,
): Fit {
  const costOf = ({ rig, planes }: Start): number =>
    boards.reduce((sum, board, i) => {
      const plane = planes[i];
      if (plane === undefined) return sum;
      return boardResiduals(rig, plane, board, noise).reduce((all, r) => all + loss(r, knee), sum);
    }, priorOf(rig));

  const descent: Descent<Start> = {
    costOf,
    blocksOf: (near) => [
      ...blocksOf(near, boards, freedoms, noise, knee),
      addBlock(
        slopes(freedoms, near.rig, middleOff(near.rig), middleOff),
        middleOff(near.rig),
        [1, 1],
        freedoms.length,
      ),
    ],
    move: ({ rig, planes }, by) => ({
      rig: moved(rig, freedoms, by.rig),
      planes: planes.map((plane, i) => moved(plane, boardFreedoms, by.boards[i] ?? [])),
    }),
  };
  const { at, count, ...reached } = descend(start, descent, patience);
  return {
    ...at,
    ...reached,
    degreesOfFreedom: count - freedoms.length - boardFreedoms.length * boards.length,
  };
}

/** What it costs that a camera's middle is not its picture's. */
function priorOf(rig: RigModel): number {
  const [x, y] = middleOff(rig);
  return (x * x + y * y) / 2;
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
    const columns = [
      ...slopes(freedoms, rig, residuals, (near) => boardResiduals(near, plane, board, noise)),
      ...slopes(boardFreedoms, plane, residuals, (near) => boardResiduals(rig, near, board, noise)),
    ];
    const weights = residuals.map((r) => Math.min(1, knee / Math.abs(r)));
    return [addBlock(columns, residuals, weights, freedoms.length)];
  });
}
