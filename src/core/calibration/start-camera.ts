import { Matrix } from "ml-matrix";
import { fitHomography, throughHomography } from "../geometry/homography.ts";
import type { Plane } from "../geometry/mapping.ts";
import { cameraRay, type Mat3, type Pinhole } from "../geometry/pinhole.ts";
import { nearestRotation } from "../geometry/rotation.ts";
import type { CameraPx } from "../geometry/spaces.ts";
import { times } from "../geometry/vector.ts";
import type { BoardPose } from "./board-pose.ts";
import type { SheetMm } from "./sheet.ts";

/** Bounds of what a webcam can be: field of view across 30° to 110°, as focal length in picture widths. */
const FOCAL_WIDTHS = [0.35, 1.9] as const;
const USUAL_FOCAL_WIDTHS = 0.8;
/** Bounds of the bend, for a focal length of one picture width. */
const BENDS = [-0.7, 0.3] as const;
const BEND_STEPS = 24;

/** A camera of one picture width focal length, to undo a bend before the true focal length is known: k1 goes with its square. */
export const unitCamera = (picture: Pick<Pinhole, "widthPx" | "heightPx">, k1: number): Pinhole => ({
  ...picture,
  focalPx: picture.widthPx,
  centreXPx: picture.widthPx / 2,
  centreYPx: picture.heightPx / 2,
  k1,
});

/**
 * The lens's bend, before anything else is known: light on a flat sheet lies by a homography to the projector's picture once it is undone.
 * Minimises `Σ‖undistort(x; k1) − H·p‖²` over all boards by golden section.
 * @returns a camera of one picture width focal length with that bend.
 */
export function startBend(
  poses: readonly BoardPose[],
  picture: Pick<Pinhole, "widthPx" | "heightPx">,
): Pinhole {
  const costOf = (k1: number): number => {
    const camera = unitCamera(picture, k1);
    return poses.reduce((sum, { dots }) => {
      const lit = dots.map((dot) => dot.lit);
      const straight = dots.map(({ at }) => cameraRay(camera, at));
      const h = fitHomography(lit, straight);
      if (h === undefined) return sum;
      return lit.reduce((all, p, i) => {
        const off = throughHomography(h, p);
        return all + Math.hypot(off.x - (straight[i]?.x ?? 0), off.y - (straight[i]?.y ?? 0)) ** 2;
      }, sum);
    }, 0);
  };
  return unitCamera(picture, goldenLeast(costOf, BENDS[0], BENDS[1]));
}

/** The place of the least value of a function with one valley, by golden section. */
function goldenLeast(f: (x: number) => number, from: number, to: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [from, to];
  let [a, b] = [high - ratio * (high - low), low + ratio * (high - low)];
  let [fa, fb] = [f(a), f(b)];
  for (let step = 0; step < BEND_STEPS; step++) {
    if (fa < fb) {
      [high, b, fb] = [b, a, fa];
      a = high - ratio * (high - low);
      fa = f(a);
    } else {
      [low, a, fa] = [a, b, fb];
      b = low + ratio * (high - low);
      fb = f(b);
    }
  }
  return (low + high) / 2;
}

/** The homography from the sheet's mm to a camera's rays at depth 1. */
const sheetToRays = (
  camera: Pinhole,
  corners: readonly CameraPx[],
  sheet: readonly SheetMm[],
): Mat3 | undefined =>
  fitHomography(
    sheet,
    corners.map((corner) => cameraRay(camera, corner)),
  );

/**
 * The camera's focal length from sheets seen at several tilts (Zhang 2000): the columns of each homography are at right angles and of one
 * length once the third row is measured in focal lengths.
 * @param unit from `startBend`. @returns a camera with this focal length, or an ordinary webcam's where the sheets do not tell.
 */
export function startCamera(unit: Pinhole, poses: readonly BoardPose[], sheet: readonly SheetMm[]): Pinhole {
  let above = 0;
  let below = 0;
  for (const { corners } of poses) {
    const h = sheetToRays(unit, corners, sheet);
    if (h === undefined) continue;
    const size = h[0] * h[0] + h[3] * h[3] + h[1] * h[1] + h[4] * h[4];
    const equations = [
      [h[0] * h[1] + h[3] * h[4], h[6] * h[7]],
      [(h[0] * h[0] + h[3] * h[3] - h[1] * h[1] - h[4] * h[4]) / 2, (h[6] * h[6] - h[7] * h[7]) / 2],
    ] as const;
    for (const [flat, deep] of equations) {
      above -= (flat * deep) / (size * size);
      below += (deep * deep) / (size * size);
    }
  }
  const widths = Math.sqrt(above / below);
  const isWebcam = widths > FOCAL_WIDTHS[0] && widths < FOCAL_WIDTHS[1];
  return withFocal(unit, isWebcam ? widths : USUAL_FOCAL_WIDTHS);
}

/** @param widths focal length in picture widths. */
export const withFocal = (unit: Pinhole, widths: number): Pinhole => ({
  ...unit,
  focalPx: unit.widthPx * widths,
  k1: unit.k1 * widths * widths,
});

/** Where a sheet is held, from its corners: `K⁻¹·H = λ·[r₁ r₂ t]`. Undefined where they are on a line or behind the lens. */
export function startPlane(
  camera: Pinhole,
  corners: readonly CameraPx[],
  sheet: readonly SheetMm[],
): Plane | undefined {
  const h = sheetToRays(camera, corners, sheet);
  if (h === undefined) return undefined;
  const [a, b, t] = [
    { x: h[0], y: h[3], z: h[6] },
    { x: h[1], y: h[4], z: h[7] },
    { x: h[2], y: h[5], z: h[8] },
  ];
  const scale = (Math.sign(t.z) * 2) / (Math.hypot(a.x, a.y, a.z) + Math.hypot(b.x, b.y, b.z));
  const [p, q] = [times(a, scale), times(b, scale)];
  const r = nearestRotation(
    new Matrix([
      [p.x, q.x, p.y * q.z - p.z * q.y],
      [p.y, q.y, p.z * q.x - p.x * q.z],
      [p.z, q.z, p.x * q.y - p.y * q.x],
    ]),
  );
  return {
    centre: times(t, scale),
    right: { x: r[0], y: r[3], z: r[6] },
    down: { x: r[1], y: r[4], z: r[7] },
  };
}
