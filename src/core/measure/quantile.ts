/** The value below which `share` of all values lie, by linear interpolation; undefined for none. @param share 0 to 1. */
export function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return undefined;
  return below + (above - below) * (place - Math.floor(place));
}

/** What a bench quotes of many values: their middle, and what 95 of 100 stay under. */
export interface Spread {
  readonly median: number | undefined;
  readonly p95: number | undefined;
}

export function spreadOf(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), p95: quantile(values, 0.95) };
}
