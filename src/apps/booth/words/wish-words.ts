import type { PoseWish } from "../../../core/calibration/run.ts";

/** A tilt under which a sheet is as good as level. */
const LEVEL_DEG = 4;

/** How a pose is to be held, for somebody who stands at the lower edge of the camera's picture, under the lens. */
export function wishWords({ distanceMm, tiltDeg, turnDeg }: PoseWish): string {
  const tilt = Math.abs(tiltDeg) < LEVEL_DEG ? [] : [`the edge near you ${tiltDeg > 0 ? "lower" : "higher"}`];
  const turn = Math.abs(turnDeg) < LEVEL_DEG ? [] : [`the ${turnDeg > 0 ? "right" : "left"} edge higher`];
  return [`${Math.round(distanceMm / 10)} cm below the lens`, ...tilt, ...turn].join(", ");
}
