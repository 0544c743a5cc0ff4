import { facingPlane, type Plane } from "../geometry/mapping.ts";
import { toCamera, type Pinhole, type PinholePair } from "../geometry/pinhole.ts";
import { projectorLens } from "../geometry/projector-ray.ts";
import { addBlock } from "./board-blocks.ts";
import type { DotSeen } from "./board-pose.ts";
import { lightOn } from "./board-residuals.ts";
import type { Fit } from "./bundle.ts";
import { descend, slopes } from "./descend.ts";
import { boardFreedoms, middleOff, moved, rigFreedoms, soundRig, type RigModel } from "./rig-model.ts";

type Picture = Pick<Pinhole, "widthPx" | "heightPx">;

/** A flat thing that faces the camera, and the marks that were dragged onto its corners. */
export interface PinnedPlane {
  /** From the camera's lens, along its axis, by a tape measure. */
  readonly distanceMm: number;
  readonly corners: readonly DotSeen[];
}

export interface PinQuestion {
  readonly camera: Picture;
  readonly projector: Picture;
  /** The camera's field of view across, as its maker says. */
  readonly fovDeg: number;
  /** From the camera's lens to the projector's, by a tape measure: to the right and down in the camera's picture. */
  readonly offsetMm: readonly [number, number];
}

/** Without boards nothing proves it: the fit rests on what was taken for granted, and its covariance says how much that leaves open. */
export interface Pinned {
  readonly pair: PinholePair;
  readonly baselineMm: number;
  readonly planesMm: readonly number[];
  readonly fit: Fit;
}

/** What is taken for granted of rigs, standard deviations: angles in radians, shares of focal lengths and pictures. */
const TAKEN = {
  /** Of a mark against the corner it was dragged to, camera px. */
  markPx: 1,
  cameraFocal: 0.05,
  k1: 0.1,
  throwRatio: 1.4,
  projectorFocal: 0.15,
  middleAcross: 0.1,
  middleDown: 0.5,
  turnRad: 0.06,
  tapeMm: 4,
  depthMm: 30,
  planeTiltRad: 0.03,
  planeMm: 6,
} as const;

/** Camera and projector from four corners dragged into place on one plane. Right on the plane; away from it, see `errorByHeight`. */
export const pinOnePlane = (question: PinQuestion, plane: PinnedPlane): Pinned => pin(question, [plane]);

/** The same from two planes at different distances: what one plane leaves open, the other mostly settles. */
export const pinTwoPlanes = (question: PinQuestion, near: PinnedPlane, far: PinnedPlane): Pinned =>
  pin(question, [near, far]);

interface State {
  readonly rig: RigModel;
  readonly planes: readonly Plane[];
}

function pin(question: PinQuestion, pinned: readonly PinnedPlane[]): Pinned {
  const rig = soundRig(startPair(question));
  const planes = pinned.map(({ distanceMm }) => facingPlane(distanceMm));
  const rigOff = takenOf(rig.pair);
  // Each plane also carries its share of what is taken for granted of the rig.
  const share = Math.sqrt(1 / pinned.length);
  const residualsOf = (at: RigModel, plane: Plane, i: number): readonly number[] => [
    ...marksOff(at.pair, plane, pinned[i]?.corners ?? []),
    ...rigOff(at.pair).map((off) => share * off),
    ...planeOff(plane, pinned[i]?.distanceMm ?? NaN),
  ];
  const { at, count, ...reached } = descend<State>(
    { rig, planes },
    {
      costOf: (near) =>
        near.planes.reduce(
          (sum, plane, i) => residualsOf(near.rig, plane, i).reduce((all, r) => all + (r * r) / 2, sum),
          0,
        ),
      blocksOf: (near) =>
        near.planes.map((plane, i) => {
          const residuals = residualsOf(near.rig, plane, i);
          const columns = [
            ...slopes(rigFreedoms, near.rig, residuals, (other) => residualsOf(other, plane, i)),
            ...slopes(boardFreedoms, plane, residuals, (other) => residualsOf(near.rig, other, i)),
          ];
          return addBlock(
            columns,
            residuals,
            residuals.map(() => 1),
            rigFreedoms.length,
          );
        }),
      move: (from, by) => ({
        rig: moved(from.rig, rigFreedoms, by.rig),
        planes: from.planes.map((plane, i) => moved(plane, boardFreedoms, by.boards[i] ?? [])),
      }),
    },
  );
  return {
    pair: at.rig.pair,
    baselineMm: Math.hypot(...question.offsetMm),
    planesMm: pinned.map(({ distanceMm }) => distanceMm),
    fit: { ...at, ...reached, degreesOfFreedom: count - rigFreedoms.length - 6 * pinned.length },
  };
}

function startPair({ camera, projector, fovDeg, offsetMm: [right, down] }: PinQuestion): PinholePair {
  return {
    camera: {
      ...camera,
      focalPx: camera.widthPx / 2 / Math.tan((fovDeg * Math.PI) / 360),
      centreXPx: camera.widthPx / 2,
      centreYPx: camera.heightPx / 2,
      k1: 0,
    },
    projector: {
      ...projector,
      focalPx: TAKEN.throwRatio * projector.widthPx,
      centreXPx: projector.widthPx / 2,
      centreYPx: projector.heightPx / 2,
      k1: 0,
    },
    rotation: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    translationMm: [-right, -down, 0],
  };
}

function marksOff(pair: PinholePair, plane: Plane, corners: readonly DotSeen[]): readonly number[] {
  return corners.flatMap(({ lit, at }) => {
    const seen = toCamera(pair.camera, lightOn(plane, pair, lit));
    return [(seen.x - at.x) / TAKEN.markPx, (seen.y - at.y) / TAKEN.markPx];
  });
}

/** How far a rig is from what is taken for granted of it, in standard deviations. */
function takenOf(usual: PinholePair): (pair: PinholePair) => readonly number[] {
  const lens = projectorLens(usual);
  const { widthPx, heightPx } = usual.projector;
  return (pair) => {
    const at = projectorLens(pair);
    const { rotation: r, camera, projector } = pair;
    return [
      (camera.focalPx / usual.camera.focalPx - 1) / TAKEN.cameraFocal,
      camera.k1 / TAKEN.k1,
      ...middleOff(soundRig(pair)),
      (projector.focalPx / usual.projector.focalPx - 1) / TAKEN.projectorFocal,
      (projector.centreXPx / widthPx - 0.5) / TAKEN.middleAcross,
      (projector.centreYPx / heightPx - 0.5) / TAKEN.middleDown,
      ...[r[1] - r[3], r[2] - r[6], r[5] - r[7]].map((twice) => twice / 2 / TAKEN.turnRad),
      (at.x - lens.x) / TAKEN.tapeMm,
      (at.y - lens.y) / TAKEN.tapeMm,
      (at.z - lens.z) / TAKEN.depthMm,
    ];
  };
}

/** How far a plane is from facing the camera at its measured distance, in standard deviations. Its own middle and roll have no meaning. */
function planeOff({ centre, right, down }: Plane, distanceMm: number): readonly number[] {
  return [
    (centre.z - distanceMm) / TAKEN.planeMm,
    right.z / TAKEN.planeTiltRad,
    down.z / TAKEN.planeTiltRad,
    centre.x,
    centre.y,
    right.y - down.x,
  ];
}
