import type { RoomMm } from "../geometry/spaces.ts";
import { times } from "../geometry/vector.ts";

/** Standard deviations of a palm's measured place along the room's axes, mm. */
export interface NoiseMm {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/**
 * How noisy one hand's sightings are, measured on the sightings themselves. A hand moves smoothly, so what is left of four successive places
 * after its speed and acceleration have been taken out is noise. Taken along the room's axes: noise is along or across the line of sight,
 * and no palm is seen more than about 25° from the camera's axis, z.
 */
export interface NoiseSeen {
  readonly variance: NoiseMm;
  /** How many residuals it rests on, up to `MEMORY`. */
  readonly weight: number;
  /** The last places, a stride apart: three at most, oldest first. */
  readonly places: readonly Place[];
}

interface Place {
  readonly at: RoomMm;
  readonly atMs: number;
}

/** One camera finds depth by the hand's apparent size, several times less well than its place in the picture. */
const DEPTH_RATIO = 3;
/** What was assumed at first counts as this many residuals; after that the last `MEMORY`, 4 s of them, count. */
const PRIOR_WEIGHT = 8;
const MEMORY = 60;
/** Closer sightings are left out: at any frame rate the same errors are compared, and a detector errs in runs of some frames. */
const STRIDE_MS = 60;
/** Places farther apart in time say nothing: a hand has turned around meanwhile. */
const LONGEST_STRIDE_MS = 200;
/** A residual counts as at most this many standard deviations: a sudden start, or a hand found anew, is no noise. */
const CLIP = 2.5;
/** E[min(z², CLIP²)] of a standard normal z. */
const CLIPPED_VARIANCE = 0.956;
const LEAST_MM = 0.3;
const MOST_MM = { x: 12, y: 12, z: 40 } as const;

/** Nothing measured yet. @param lateralMm what is assumed across the line of sight. */
export function assumeNoise(lateralMm: number): NoiseSeen {
  const lateral = lateralMm ** 2;
  return {
    variance: { x: lateral, y: lateral, z: lateral * DEPTH_RATIO ** 2 },
    weight: PRIOR_WEIGHT,
    places: [],
  };
}

/** What one hand's sightings taught, for the next hand: noise is mostly the camera's and the light's. */
export const noiseForNext = ({ variance }: NoiseSeen): NoiseSeen => ({
  variance,
  weight: PRIOR_WEIGHT,
  places: [],
});

/** The same sightings of a hand at `by` times the distance from the camera. */
export const rescaleNoise = (
  { variance: { x, y, z }, weight, places }: NoiseSeen,
  by: number,
): NoiseSeen => ({
  variance: { x: by * by * x, y: by * by * y, z: by * by * z },
  weight,
  places: places.map(({ at, atMs }) => ({ at: times(at, by), atMs })),
});

/** Takes a sighting in. */
export function hearNoise(seen: NoiseSeen, at: RoomMm, atMs: number): NoiseSeen {
  const [a, b, c] = seen.places;
  const last = c ?? b ?? a;
  const place = { at, atMs };
  if (last === undefined || atMs - last.atMs > LONGEST_STRIDE_MS) return { ...seen, places: [place] };
  if (atMs - last.atMs < STRIDE_MS) return seen;
  if (a === undefined || b === undefined || c === undefined)
    return { ...seen, places: [...seen.places, place] };
  // The parabola through three places meets the fourth but for four errors: Lagrange's weights, 1, −3 and 3 at even steps.
  const u = weightAt(atMs, a.atMs, b.atMs, c.atMs);
  const v = weightAt(atMs, b.atMs, a.atMs, c.atMs);
  const w = weightAt(atMs, c.atMs, a.atMs, b.atMs);
  const share = 1 + u * u + v * v + w * w;
  const weight = Math.min(MEMORY, seen.weight + 1);
  const axis = (k: "x" | "y" | "z"): number => {
    const old = seen.variance[k];
    const residual = at[k] - u * a.at[k] - v * b.at[k] - w * c.at[k];
    const squared = Math.min(residual ** 2 / share, CLIP ** 2 * old) / CLIPPED_VARIANCE;
    return Math.min(MOST_MM[k] ** 2, Math.max(LEAST_MM ** 2, old + (squared - old) / weight));
  };
  return { variance: { x: axis("x"), y: axis("y"), z: axis("z") }, weight, places: [b, c, place] };
}

/** Weight of the value at `own` in the parabola through three times, read at `at`. */
const weightAt = (at: number, own: number, other: number, third: number): number =>
  ((at - other) * (at - third)) / ((own - other) * (own - third));

/** How a filter should weigh the next sighting: successive errors are alike, which no filter here knows, so they count as larger. */
const ERRS_IN_RUNS = 1.2;

export function noiseOf({ variance: { x, y, z } }: NoiseSeen): NoiseMm {
  return {
    x: ERRS_IN_RUNS * Math.sqrt(x),
    y: ERRS_IN_RUNS * Math.sqrt(y),
    z: ERRS_IN_RUNS * Math.sqrt(z),
  };
}
