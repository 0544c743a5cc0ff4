import { cameraRay, toCamera, type PinholePair } from "../geometry/pinhole.ts";
import { projectorLens, projectorRay } from "../geometry/projector-ray.ts";
import type { CameraPx, ProjectorPx, RoomMm } from "../geometry/spaces.ts";
import { add, dot, times, unit, type Vec3 } from "../geometry/vector.ts";
import type { DriftReference } from "./calibration.ts";

/** Camera, projector and the plane that the light falls on, as they stand to each other. */
export interface Zone {
  readonly pair: PinholePair;
  /** `plane · p = 1` for each point p of it, room mm: linear in the inverse of depth, as what is seen is. */
  readonly plane: Vec3;
}

export function planeOf({ distanceMm, normal: [x, y, z] }: DriftReference["plane"]): Vec3 {
  return times({ x, y, z }, 1 / (z * distanceMm));
}

export function describePlane(plane: Vec3): DriftReference["plane"] {
  const { x, y, z } = unit(plane);
  return { distanceMm: 1 / plane.z, normal: [x, y, z] };
}

/** Where the light of a projector px falls on the plane. */
export function lightOn({ pair, plane }: Zone, lit: ProjectorPx): RoomMm {
  const lens = projectorLens(pair);
  const ray = projectorRay(pair, lit);
  return add(lens, times(ray, (1 - dot(plane, lens)) / dot(plane, ray)));
}

/** Where the camera sees the light of a projector px. */
export const dotOn = (zone: Zone, lit: ProjectorPx): CameraPx =>
  toCamera(zone.pair.camera, lightOn(zone, lit));

/** The point of the plane that the camera sees at a pixel. */
export function pointAt({ pair, plane }: Zone, at: CameraPx): RoomMm {
  const ray = { ...cameraRay(pair.camera, at), z: 1 };
  return times(ray, 1 / dot(plane, ray));
}
