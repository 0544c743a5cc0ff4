import type { Plane } from "../geometry/mapping.ts";
import { cameraRay, type Pinhole, type PinholePair } from "../geometry/pinhole.ts";
import type { BoardPose } from "./board-pose.ts";
import { boardMissesPx, meet, type Board } from "./board-residuals.ts";
import { adjust, type Fit, type Start } from "./bundle.ts";
import { inOrder } from "./corner-order.ts";
import { NOISE } from "./noise.ts";
import { rigFreedoms, soundRig } from "./rig-model.ts";
import { sheetCorners, type SheetName } from "./sheet.ts";
import { startBend, startCamera, startPlane, withFocal } from "./start-camera.ts";
import { startProjector, usualProjector } from "./start-projector.ts";

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

/** A fit this many times above the noise is begun again from other focal lengths, in picture widths. */
const POOR = 4;
const OTHER_FOCAL_WIDTHS = [0.6, 0.8, 1.1] as const;

/**
 * Camera, projector and their place to each other, with the place of every board: start values from homographies, then bundle adjustment.
 * Never throws: what cannot be solved has an `rmsPx` that is not a number or a fit that did not converge; `judge` says why.
 */
export function solve(observations: Observations): Solution {
  const poses = observations.poses.map(inOrder);
  const corners = sheetCorners(observations.sheet);
  const boards = poses.map((pose): Board => ({ pose, corners, isLater: false }));
  const unit = startBend(poses, observations.camera);
  const fitFrom = (camera: Pinhole): Fit =>
    adjust(startFrom(camera, boards, observations.projector), boards, rigFreedoms, NOISE);
  let fit = fitFrom(startCamera(unit, poses, corners));
  if (!(fit.cost < (POOR * fit.degreesOfFreedom) / 2))
    for (const widths of OTHER_FOCAL_WIDTHS) {
      const other = fitFrom(withFocal(unit, widths));
      if (!(fit.cost <= other.cost) && Number.isFinite(other.cost)) fit = other;
    }
  return solutionOf(observations, boards, fit);
}

export function solutionOf(observations: Observations, boards: readonly Board[], fit: Fit): Solution {
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

function startFrom(camera: Pinhole, boards: readonly Board[], projector: Picture): Start {
  const planes = boards.map(({ pose, corners }) => startPlane(camera, pose.corners, corners) ?? NOWHERE);
  const lit = boards.flatMap(({ pose }, i) =>
    pose.dots.map((dot) => ({
      lit: dot.lit,
      at: meet(planes[i] ?? NOWHERE, { x: 0, y: 0, z: 0 }, { ...cameraRay(camera, dot.at), z: 1 }),
    })),
  );
  const pair = startProjector(camera, projector, lit) ?? usualProjector(camera, projector, lit);
  return { rig: soundRig(pair), planes };
}

/** Of a sheet whose corners have no place: everything that is computed from it is not a number. */
const NOWHERE: Plane = {
  centre: { x: NaN, y: NaN, z: NaN },
  right: { x: 1, y: 0, z: 0 },
  down: { x: 0, y: 1, z: 0 },
};
