import type { CameraPx, ProjectorPx, RoomMm } from "./spaces.ts";
import { add, type Vec3 } from "./vector.ts";

/** A lens and its picture. `k1` is the first radial distortion coefficient (Brown–Conrady), 0 for a projector. */
export interface Pinhole {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly focalPx: number;
  readonly centreXPx: number;
  readonly centreYPx: number;
  readonly k1: number;
}

/** Row-major 3×3. */
export type Mat3 = readonly [number, number, number, number, number, number, number, number, number];

/** A calibrated camera and projector. The room's origin is the camera's lens; the projector sees `rotation · p + translationMm`. */
export interface PinholePair {
  readonly camera: Pinhole;
  readonly projector: Pinhole;
  readonly rotation: Mat3;
  readonly translationMm: readonly [number, number, number];
}

/** Newton steps that invert the distortion: 6 leave < 1e-6 px up to 98 % of the radius at which a barrel folds the picture back. */
const STRAIGHTEN_STEPS = 6;

/** A point of the room → camera px, through the lens distortion. Behind the lens the answer has no meaning. */
export function toCamera(camera: Pinhole, p: RoomMm): CameraPx {
  const x = p.x / p.z;
  const y = p.y / p.z;
  const bend = 1 + camera.k1 * (x * x + y * y);
  return {
    x: camera.centreXPx + camera.focalPx * x * bend,
    y: camera.centreYPx + camera.focalPx * y * bend,
  };
}

/** Camera px → the ray through it at depth 1: the room point at depth z is `z · (x, y, 1)`. */
export function cameraRay(camera: Pinhole, pixel: CameraPx): { readonly x: number; readonly y: number } {
  const x = (pixel.x - camera.centreXPx) / camera.focalPx;
  const y = (pixel.y - camera.centreYPx) / camera.focalPx;
  const bent = Math.sqrt(x * x + y * y);
  let straight = bent;
  for (let step = 0; step < STRAIGHTEN_STEPS; step++) {
    const bend = camera.k1 * straight * straight;
    straight -= (straight * (1 + bend) - bent) / (1 + 3 * bend);
  }
  const stretch = bent === 0 ? 1 : straight / bent;
  return { x: x * stretch, y: y * stretch };
}

/** A direction of the room, turned into the projector's own frame. */
export function turnToProjector(pair: PinholePair, d: Vec3): Vec3 {
  const r = pair.rotation;
  return {
    x: r[0] * d.x + r[1] * d.y + r[2] * d.z,
    y: r[3] * d.x + r[4] * d.y + r[5] * d.z,
    z: r[6] * d.x + r[7] * d.y + r[8] * d.z,
  };
}

/** A point of the room, in the projector's own frame, in mm. */
export function seenFromProjector(pair: PinholePair, p: RoomMm): Vec3 {
  const [x, y, z] = pair.translationMm;
  return add(turnToProjector(pair, p), { x, y, z });
}

/** A point of the room → the projector px that lights it. */
export function toProjector(pair: PinholePair, p: RoomMm): ProjectorPx {
  const { projector } = pair;
  const q = seenFromProjector(pair, p);
  return {
    x: projector.centreXPx + (projector.focalPx * q.x) / q.z,
    y: projector.centreYPx + (projector.focalPx * q.y) / q.z,
  };
}

/** A rig as it is mounted: parallel axes, and a projector whose lens is shifted so that its picture is centred in the camera's at one distance. */
export function mountedRig(rig: {
  readonly camera: { readonly widthPx: number; readonly heightPx: number; readonly fovDeg: number };
  readonly projector: {
    readonly widthPx: number;
    readonly heightPx: number;
    readonly throwRatio: number;
    readonly offsetMm: readonly [number, number, number];
  };
  readonly centredAtMm: number;
}): PinholePair {
  const { camera, projector, centredAtMm } = rig;
  const [ox, oy, oz] = projector.offsetMm;
  const focalPx = projector.throwRatio * projector.widthPx;
  const shift = focalPx / (centredAtMm - oz);
  return {
    camera: {
      widthPx: camera.widthPx,
      heightPx: camera.heightPx,
      focalPx: camera.widthPx / 2 / Math.tan((camera.fovDeg * Math.PI) / 360),
      centreXPx: camera.widthPx / 2,
      centreYPx: camera.heightPx / 2,
      k1: 0,
    },
    projector: {
      widthPx: projector.widthPx,
      heightPx: projector.heightPx,
      focalPx,
      centreXPx: projector.widthPx / 2 + ox * shift,
      centreYPx: projector.heightPx / 2 + oy * shift,
      k1: 0,
    },
    rotation: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    translationMm: [-ox, -oy, -oz],
  };
}
