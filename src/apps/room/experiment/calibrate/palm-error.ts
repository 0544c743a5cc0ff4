import { cameraRay, toCamera, toProjector, type PinholePair } from "../../../../core/geometry/pinhole.ts";
import { projectorLens, projectorRay } from "../../../../core/geometry/projector-ray.ts";
import type { CameraPx, ProjectorPx, RoomMm } from "../../../../core/geometry/spaces.ts";
import { add, times } from "../../../../core/geometry/vector.ts";
import { quantile, type Spread, spreadOf } from "../../../../core/measure/quantile.ts";

/** Which projector px lights what the camera sees at a pixel, if it is so far away. */
export type Aim = (seen: CameraPx, depthMm: number) => ProjectorPx;

/** From palms' middles to where light meant for them lands, by their distance, mm. */
export interface PalmErrors {
  readonly at600: Spread;
  readonly at900: Spread;
  readonly at1200: Spread;
  /** Of all of them. */
  readonly worst: number | undefined;
}

const COLUMNS = 12;
const ROWS = 9;
/** A palm nearer to the picture's edge is not seen whole. */
const EDGE = 0.08;

/** What calibration alone does to light on palms that face the camera: their place in its picture and their depth are known exactly. */
export function palmErrors(truth: PinholePair, aim: Aim): PalmErrors {
  const at = (depthMm: number): number[] =>
    palmsAt(truth, depthMm).map((palm) => {
      const lands = landing(truth, aim(toCamera(truth.camera, palm), depthMm), depthMm);
      return Math.hypot(lands.x - palm.x, lands.y - palm.y);
    });
  const [near, middle, far] = [at(600), at(900), at(1200)];
  return {
    at600: spreadOf(near),
    at900: spreadOf(middle),
    at1200: spreadOf(far),
    worst: quantile([...near, ...middle, ...far], 1),
  };
}

/** Aims with a calibration that is believed. */
export const pinholeAim =
  (believed: PinholePair): Aim =>
  (seen, depthMm) => {
    const ray = cameraRay(believed.camera, seen);
    return toProjector(believed, { x: depthMm * ray.x, y: depthMm * ray.y, z: depthMm });
  };

/** Places all over what both lenses see at a distance. */
export function palmsAt(truth: PinholePair, depthMm: number): RoomMm[] {
  const { camera, projector } = truth;
  const shares = Array.from({ length: COLUMNS * ROWS }, (_, i) => ({
    x: EDGE + ((i % COLUMNS) / (COLUMNS - 1)) * (1 - 2 * EDGE),
    y: EDGE + (Math.floor(i / COLUMNS) / (ROWS - 1)) * (1 - 2 * EDGE),
  }));
  return shares
    .map(({ x, y }) => {
      const ray = cameraRay(camera, { x: x * camera.widthPx, y: y * camera.heightPx });
      return { x: depthMm * ray.x, y: depthMm * ray.y, z: depthMm };
    })
    .filter((palm) => {
      const { x, y } = toProjector(truth, palm);
      return x >= 0 && y >= 0 && x <= projector.widthPx && y <= projector.heightPx;
    });
}

function landing(truth: PinholePair, pixel: ProjectorPx, depthMm: number): RoomMm {
  const lens = projectorLens(truth);
  const ray = projectorRay(truth, pixel);
  return add(lens, times(ray, (depthMm - lens.z) / ray.z));
}
