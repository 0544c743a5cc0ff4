import { quantile } from "./quantile.ts";

/** @param at of any unit, and `value` of any: a slope is values per unit of `at`. */
export interface Reading {
  readonly at: number;
  readonly value: number;
}

export interface Slope {
  readonly slope: number;
  /** The true slope lies between these in 95 of 100 cases, if what disturbs one reading does not disturb the next. */
  readonly from: number;
  readonly to: number;
}

/** Half of a normal distribution's middle 95 %, in standard deviations. */
const Z_95 = 1.96;
/** Under so many the interval is wider than what it could say. */
const FEWEST = 4;

/**
 * The median of the slopes between any two readings: up to 29 of 100 may be anything without turning it (Theil 1950; Sen 1968). The interval is
 * Sen's, from the variance of Kendall's count of ordered pairs. Time goes with the square of the readings' number.
 * @returns undefined under four readings at different times.
 */
export function theilSen(readings: readonly Reading[]): Slope | undefined {
  if (new Set(readings.map(({ at }) => at)).size < FEWEST) return undefined;
  const slopes = readings
    .flatMap((a, i) =>
      readings.slice(i + 1).flatMap((b) => (a.at === b.at ? [] : [(b.value - a.value) / (b.at - a.at)])),
    )
    .toSorted((a, b) => a - b);
  const n = readings.length;
  const reach = Z_95 * Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18);
  const last = slopes.length - 1;
  const nth = (place: number): number => slopes[Math.min(last, Math.max(0, place))] ?? Number.NaN;
  return {
    slope: (nth(Math.floor(last / 2)) + nth(Math.ceil(last / 2))) / 2,
    from: nth(Math.floor((slopes.length - reach) / 2) - 1),
    to: nth(Math.ceil((slopes.length + reach) / 2)),
  };
}

/** As many readings as wanted at most: medians of as many neighbours each, so that few outliers remain too. @param readings in the order of their times. */
export function thinned(readings: readonly Reading[], most: number): readonly Reading[] {
  const size = Math.max(1, Math.ceil(readings.length / most));
  return Array.from({ length: Math.ceil(readings.length / size) }, (_, i) => {
    const block = readings.slice(i * size, (i + 1) * size);
    const middle = (of: (reading: Reading) => number): number => quantile(block.map(of), 0.5) ?? Number.NaN;
    return { at: middle(({ at }) => at), value: middle(({ value }) => value) };
  });
}
