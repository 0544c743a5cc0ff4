import { quantile } from "../measure/quantile.ts";
import type { Pinned } from "./pin.ts";
import { volumeErrors } from "./working-volume.ts";

/** What light is off by on a hand at one distance from the camera, mm. */
export interface HeightError {
  readonly distanceMm: number;
  /** Of a plain corner pin, whose light is right on one plane only: `b·|Z′ − Z|/Z′`, from the nearest pinned plane Z′. */
  readonly planeMm: number;
  /** Of this fit, 95th percentile, by what was taken for granted for it. */
  readonly fitMm: number;
}

/** The error to be expected of light by the height at which a hand is held, once depth is known. */
export function errorByHeight(pinned: Pinned, distancesMm: readonly number[]): readonly HeightError[] {
  return distancesMm.map((distanceMm) => {
    const nearest = pinned.planesMm.reduce((best, plane) =>
      Math.abs(plane - distanceMm) < Math.abs(best - distanceMm) ? plane : best,
    );
    const errors = volumeErrors(pinned.fit, [distanceMm, distanceMm]).map(({ mm }) => mm);
    return {
      distanceMm,
      planeMm: (pinned.baselineMm * Math.abs(nearest - distanceMm)) / nearest,
      fitMm: quantile(errors, 0.95) ?? NaN,
    };
  });
}
