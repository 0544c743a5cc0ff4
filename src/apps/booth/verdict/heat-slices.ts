import type { Verdict } from "../../../core/calibration/calibration.ts";

/** A slice of the working volume, as seen from the lens: columns by x, rows by y. */
export interface HeatSlice {
  /** From the camera's lens, mm. */
  readonly distanceMm: number;
  readonly rows: readonly (readonly (number | undefined)[])[];
}

/** The heat map in slices by height, nearest first; at most three: the nearest, the middle and the farthest. */
export function heatSlices(volume: Verdict["volume"]): readonly HeatSlice[] {
  const heights = distinct(volume.map(({ at }) => at[2]));
  const chosen = [0, Math.floor((heights.length - 1) / 2), heights.length - 1];
  return distinct(chosen).flatMap((i) => {
    const z = heights[i];
    return z === undefined ? [] : [sliceAt(volume, z)];
  });
}

function sliceAt(volume: Verdict["volume"], z: number): HeatSlice {
  const points = volume.filter(({ at }) => at[2] === z);
  const [xs, ys] = [distinct(points.map(({ at }) => at[0])), distinct(points.map(({ at }) => at[1]))];
  return {
    distanceMm: z,
    rows: ys.map((y) => xs.map((x) => points.find(({ at }) => at[0] === x && at[1] === y)?.mm)),
  };
}

const distinct = (all: readonly number[]): readonly number[] => [...new Set(all)].toSorted((a, b) => a - b);
