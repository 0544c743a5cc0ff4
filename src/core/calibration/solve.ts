import type { Plane } from "../geometry/mapping.ts";
import type { Pinhole, PinholePair } from "../geometry/pinhole.ts";
import type { BoardPose } from "./board-pose.ts";
import { boardMissesPx, type Board } from "./board-residuals.ts";
import { adjust, type Fit } from "./bundle.ts";
import { inOrder } from "./corner-order.ts";
import { NOISE } from "./noise.ts";
import { rigFreedoms } from "./rig-model.ts";
import { sheetCorners, type SheetName } from "./sheet.ts";
import { withFocal } from "./start-camera.ts";
import { beginCamera, startFrom } from "./start.ts";

type Picture = Pick<Pinhole, "widthPx" | "heightPx">;

/** What a calibration is solved from. Poses are in the order in which they were taken. */
export interface Observations {
  readonly poses: readonly BoardPose[];
  readonly sheet: SheetName;
  readonly camera: Picture;
  readonly projector: Picture;
}

/** Plain data, so that it can be solved in a worker. */
export interface Solution {
  readonly observations: Observations;
  /** Not a number where nothing could be solved. */
  readonly pair: PinholePair;
  /** Root mean square of the distance from dots and corners to where the model has them, camera px. */
  readonly rmsPx: number;
  /** The same of each pose. */
  readonly poseRmsPx: readonly number[];
  /** Each pose's sheet: origin at its middle, `right` along its long side. */
  readonly planes: readonly Plane[];
  readonly boards: readonly Board[];
  readonly fit: Fit;
}

/** A fit that is off by this much is begun again from other focal lengths, in picture widths. */
const POOR_PX = 20;
const OTHER_FOCAL_WIDTHS = [0.6, 0.8, 1.1] as const;

/**
 * Camera, projector and their place to each other, with the place of every board: start values from homographies, then bundle adjustment.
 * Never throws: what cannot be solved has an `rmsPx` that is not a number or a fit that did not converge; `judge` says why.
 */
export function solve(observations: Observations): Solution {
  const boards = boardsOf(observations.poses, observations.sheet);
  const { unit, camera } = beginCamera(boards, observations.camera);
  const fitFrom = (from: Pinhole): Fit => {
    const near = adjust(startFrom(from, boards, observations.projector), boards, rigFreedoms, NOISE);
    return adjust(near, boards, rigFreedoms, NOISE);
  };
  const first = solutionOf(observations, boards, fitFrom(camera));
  if (first.rmsPx < POOR_PX) return first;
  const others = OTHER_FOCAL_WIDTHS.map((widths) =>
    solutionOf(observations, boards, fitFrom(withFocal(unit, widths))),
  );
  return others.reduce((best, other) => (best.rmsPx <= other.rmsPx ? best : other), first);
}

/** Poses as the solver takes them. */
export function boardsOf(poses: readonly BoardPose[], sheet: SheetName): readonly Board[] {
  const corners = sheetCorners(sheet);
  return poses.map((pose) => ({ pose: inOrder(pose), corners, isLater: false }));
}

function solutionOf(observations: Observations, boards: readonly Board[], fit: Fit): Solution {
  const misses = boards.map((board, i) => {
    const plane = fit.planes[i];
    return plane === undefined ? [] : boardMissesPx(fit.rig, plane, board);
  });
  return {
    observations,
    pair: fit.rig.pair,
    rmsPx: rootMeanSquare(misses.flat()),
    poseRmsPx: misses.map(rootMeanSquare),
    planes: fit.planes,
    boards,
    fit,
  };
}

const rootMeanSquare = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
