import { lightAt, type Grey } from "./grey.ts";
import { offAt, onSide, type SideCurve, type SideFrame, type SidePoint } from "./side-curve.ts";

/** Where an edge was found, and at how many places it was looked for. */
export interface SidePoints {
  readonly points: readonly SidePoint[];
  readonly looked: number;
}

/** Where paper begins along a side, seen roughly: for each place the offset within `reachPx` at which light rises most in proportion. */
export function roughPoints(grey: Grey, frame: SideFrame, reachPx: number): SidePoints {
  const points: SidePoint[] = [];
  let looked = 0;
  const step = Math.max(1, frame.length / ROUGH_PLACES);
  const profile = new Float64Array(2 * Math.ceil(reachPx) + 1);
  for (let along = END_SHARE * frame.length; along < (1 - END_SHARE) * frame.length; along += step) {
    looked++;
    for (const i of profile.keys()) {
      const { x, y } = onSide(frame, along, i - (profile.length - 1) / 2);
      profile[i] = lightAt(grey, x, y);
    }
    const off = steepestRise(profile);
    if (off !== undefined) points.push({ along, off: off - (profile.length - 1) / 2 });
  }
  return { points, looked };
}

const ROUGH_PLACES = 96;

/** Near its ends a rough side runs past the corner. */
const END_SHARE = 0.06;

/** Light so faint counts as none: the proportion of noise to noise means nothing. Linear. */
const FAINT = 0.004;

/** Proportion, since a dot's light falls on paper and cardboard alike: (bright − dark) / (bright + dark) of paper's edge is that of what they reflect. */
const LEAST_RISE = 0.18;

/** @returns the place between two neighbours of the profile, three on each side taken together. */
function steepestRise(profile: Float64Array): number | undefined {
  let steepest = LEAST_RISE;
  let rough: number | undefined;
  for (let i = 3; i + 3 <= profile.length; i++) {
    const [dark, bright] = [three(profile, i - 3), three(profile, i)];
    const rise = (bright - dark) / (bright + dark + 6 * FAINT);
    if (rise > steepest) [steepest, rough] = [rise, i];
  }
  if (rough === undefined) return undefined;
  let at = rough;
  for (let i = rough + 1; i <= rough + 2; i++) if (stepAt(profile, i) > stepAt(profile, at)) at = i;
  return at - 0.5;
}

/** In proportion an edge seems to begin where blur first reaches; its middle, further in, is where light rises most. */
const stepAt = (profile: Float64Array, i: number): number => three(profile, i) - three(profile, i - 3);

const three = (profile: Float64Array, i: number): number =>
  (profile[i] ?? 0) + (profile[i + 1] ?? 0) + (profile[i + 2] ?? 0);

/** How far to each side of the curve an edge is measured, and from where on it is plain paper or cardboard, px. */
export const REACH = 4;
const PLAIN_FROM = 2.5;
const STEP = 0.5;

/**
 * Where paper begins, to a fraction of a pixel, at each px along a curve that is right to a pixel: the step from dark to bright that holds as
 * much light as the profile between them. Blur is symmetric, so it does not move that step.
 */
export function finePoints(
  grey: Grey,
  frame: SideFrame,
  curve: SideCurve,
  isClear: (along: number) => boolean,
): SidePoints {
  const points: SidePoint[] = [];
  let looked = 0;
  for (let along = REACH; along <= frame.length - REACH; along++) {
    if (!isClear(along)) continue;
    looked++;
    const off = stepNear(grey, frame, along, offAt(curve, frame, along));
    if (off !== undefined) points.push({ along, off });
  }
  return { points, looked };
}

function stepNear(grey: Grey, frame: SideFrame, along: number, near: number): number | undefined {
  let [dark, darks, bright, brights, sum] = [0, 0, 0, 0, 0];
  for (let d = -REACH; d <= REACH; d += STEP) {
    const { x, y } = onSide(frame, along, near + d);
    const light = lightAt(grey, x, y);
    sum += Math.abs(d) === REACH ? light / 2 : light;
    if (d <= -PLAIN_FROM) [dark, darks] = [dark + light, darks + 1];
    if (d >= PLAIN_FROM) [bright, brights] = [bright + light, brights + 1];
  }
  const [low, high] = [dark / darks, bright / brights];
  if (!((high - low) / (high + low + 2 * FAINT) >= LEAST_RISE)) return undefined;
  const paper = (sum * STEP - low * 2 * REACH) / (high - low);
  const off = near + REACH - paper;
  return Math.abs(off - near) < PLAIN_FROM ? off : undefined;
}
