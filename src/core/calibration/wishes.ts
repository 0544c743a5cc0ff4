import type { PoseWish } from "./run.ts";

/** Distance, tilt, turn, place across and down the picture. */
type Held = readonly [number, number, number, number, number];

/**
 * To fit by. Tilt counts most: at 0.6 of these the light's expected error is 2.4 times as large; then distances that differ, since all at 900 mm
 * make it twice as large. The place in the picture counts for little. Six poses leave 1.15 times as much as eight, ten 0.85 times.
 */
const FITTED: readonly Held[] = [
  [800, 20, 0, 0.5, 0.5],
  [700, -18, 18, 0.42, 0.42],
  [1000, 0, -24, 0.6, 0.42],
  [1150, 22, 16, 0.42, 0.6],
  [650, -20, -16, 0.55, 0.56],
  [900, 0, 24, 0.58, 0.58],
  [1100, -22, -16, 0.4, 0.4],
  [750, 18, -18, 0.42, 0.56],
];

/** To judge by: elsewhere, and held differently. */
const HELD_OUT: readonly Held[] = [
  [850, -14, 14, 0.46, 0.54],
  [1050, 14, -12, 0.55, 0.46],
];

const all: readonly Held[] = [...FITTED, ...HELD_OUT];
const distances = all.map(([mm]) => mm);
const [nearestMm, lowestMm] = [Math.min(...distances), Math.max(...distances)];

/** A tilted sheet's lower edge hangs so far below its middle, less what a hand that lies on the table is thick. */
const HANGS_MM = 40;

/**
 * How the sheet is to be held, in order; the last two are kept from the fit.
 * @param farthestMm of hands, from the lens: the table is just below. Where it is too near for the lowest poses, all are drawn together.
 */
export function poseWishes(farthestMm = Infinity): readonly PoseWish[] {
  const share = Math.min(1, (farthestMm - HANGS_MM - nearestMm) / (lowestMm - nearestMm));
  return all.map(([distanceMm, tiltDeg, turnDeg, across, down], i) => ({
    distanceMm: Math.round(nearestMm + share * (distanceMm - nearestMm)),
    tiltDeg,
    turnDeg,
    middle: [across, down],
    heldOut: i >= FITTED.length,
  }));
}
