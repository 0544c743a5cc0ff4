import type { Verdict } from "../../../core/calibration/calibration.ts";

/** A slice of the working volume, as seen from the lens: x to the right, y toward the picture's bottom, mm. */
export interface HeatSlice {
  /** From the camera's lens, mm. */
  readonly distanceMm: number;
  readonly points: readonly { readonly x: number; readonly y: number; readonly mm: number }[];
  /** From a point to the nearest one beside it, and to the nearest one above or below. */
  readonly pitchMm: readonly [number, number];
}

/** The heat map in slices by height, nearest first; at most three: the nearest, the middle and the farthest. */
export function heatSlices(volume: Verdict["volume"]): readonly HeatSlice[] {
  const heights = [...new Set(volume.map(({ at }) => at[2]))].toSorted((a, b) => a - b);
  const chosen = new Set([0, Math.floor((heights.length - 1) / 2), heights.length - 1]);
  return heights.filter((_, i) => chosen.has(i)).map((z) => sliceAt(volume, z));
}

/** Of a point that has no neighbour. */
const LONE_MM = 100;

function sliceAt(volume: Verdict["volume"], z: number): HeatSlice {
  const points = volume.filter(({ at }) => at[2] === z).map(({ at, mm }) => ({ x: at[0], y: at[1], mm }));
  const nearest = (isBeside: boolean): number => {
    const gaps = points.flatMap((p) =>
      points
        .map((q) => ({ dx: Math.abs(p.x - q.x), dy: Math.abs(p.y - q.y) }))
        .filter(({ dx, dy }) => (isBeside ? dx > dy : dy > dx))
        .map(({ dx, dy }) => Math.max(dx, dy)),
    );
    return gaps.length === 0 ? LONE_MM : Math.min(...gaps);
  };
  return { distanceMm: z, points, pitchMm: [nearest(true), nearest(false)] };
}
