import { quantile } from "../measure/quantile.ts";

/**
 * What the day's seen marks say about the calibration: how far beside their rays they lie, in mm on the hand, one number a hand. Nothing else of anybody is kept, and
 * nothing of when.
 */
export interface DayDrift {
  /** Of the first hands of the day; undefined until there are enough. */
  readonly morningMm: number | undefined;
  /** The latest hands, newest last. */
  readonly latestMm: readonly number[];
}

export const NEW_DAY: DayDrift = { morningMm: undefined, latestMm: [] };

/** How far the light has drifted, across the line between the lenses; along it a drift looks like a hand of another size. */
export interface DriftLevel {
  /** Since the morning, signed. */
  readonly mm: number;
  readonly standardErrorMm: number;
  readonly hands: number;
  /** Certainly more than is worth a check: the zone should be looked at, and perhaps calibrated anew. */
  readonly isAlarming: boolean;
}

/** The morning is so many hands, and so is what it is compared with at least. */
const FEWEST_HANDS = 12;
const WINDOW = 40;
/** A hand counts by the median of so many sightings at least. */
const FEWEST_SIGHTINGS = 3;
const ALARMING_MM = 1.5;
/** Beyond the threshold by so many standard errors. */
const SURE = 3;
/** Standard error of a median, of the standard deviation over the root of the count; and a normal distribution's standard deviation, of its median distance from its median. */
const MEDIAN_ERROR = 1.2533;
const FROM_MAD = 1.4826;

/** `MarkSeen.acrossPx` on the hand, mm. @param depthMm the hand's own, from the camera. */
export const acrossMm = (acrossPx: number, depthMm: number, focalPx: number): number =>
  (acrossPx * depthMm) / focalPx;

/** After a hand has left: what its marks said. @param handMm all its sightings; too few leave the day as it is. */
export function learnDay(day: DayDrift, handMm: readonly number[]): DayDrift {
  const median = handMm.length < FEWEST_SIGHTINGS ? undefined : quantile(handMm, 0.5);
  if (median === undefined) return day;
  const latestMm = [...day.latestMm, median].slice(-WINDOW);
  const isMorning = day.morningMm === undefined && latestMm.length >= FEWEST_HANDS;
  return { latestMm, morningMm: isMorning ? quantile(latestMm, 0.5) : day.morningMm };
}

/** @returns undefined until the morning is over. */
export function driftLevel({ morningMm, latestMm }: DayDrift): DriftLevel | undefined {
  const middle = quantile(latestMm, 0.5);
  if (morningMm === undefined || middle === undefined || latestMm.length < FEWEST_HANDS) return undefined;
  const mad = quantile(
    latestMm.map((mm) => Math.abs(mm - middle)),
    0.5,
  );
  const sd = FROM_MAD * (mad ?? 0);
  // The morning's own median is no surer than its hands were many.
  const standardErrorMm = MEDIAN_ERROR * sd * Math.sqrt(1 / latestMm.length + 1 / FEWEST_HANDS);
  const mm = middle - morningMm;
  return {
    mm,
    standardErrorMm,
    hands: latestMm.length,
    isAlarming: Math.abs(mm) - SURE * standardErrorMm > ALARMING_MM,
  };
}
