import { facingPlane } from "../geometry/mapping.ts";
import { toCamera, type PinholePair } from "../geometry/pinhole.ts";
import type { RoomMm } from "../geometry/spaces.ts";
import { lightOn } from "./board-residuals.ts";
import type { Fit } from "./bundle.ts";
import type { Verdict } from "./calibration.ts";
import { expectedErrorMm } from "./expected-error.ts";

const ACROSS = 5;
const DOWN = 4;
const DEEP = 4;

/** Points all through the volume that the projector lights and the camera sees, between two distances from the camera. Room mm. */
export function workingPoints(pair: PinholePair, [near, far]: readonly [number, number]): readonly RoomMm[] {
  const { camera, projector } = pair;
  const points: RoomMm[] = [];
  for (let deep = 0; deep < DEEP; deep++) {
    const z = near + ((far - near) * deep) / (DEEP - 1);
    const facing = facingPlane(z);
    for (let i = 0; i < ACROSS * DOWN; i++) {
      const lit = {
        x: projector.widthPx * (((i % ACROSS) + 0.5) / ACROSS),
        y: projector.heightPx * ((Math.floor(i / ACROSS) + 0.5) / DOWN),
      };
      const at = lightOn(facing, pair, lit);
      const seen = toCamera(camera, at);
      if (seen.x >= 0 && seen.y >= 0 && seen.x <= camera.widthPx && seen.y <= camera.heightPx)
        points.push(at);
    }
  }
  return points;
}

/** The heat map: the error to be expected of light in the working volume. */
export const volumeErrors = (fit: Fit, workingMm: readonly [number, number]): Verdict["volume"] =>
  workingPoints(fit.rig.pair, workingMm).map((at) => ({
    at: [at.x, at.y, at.z],
    mm: expectedErrorMm(fit, at),
  }));
