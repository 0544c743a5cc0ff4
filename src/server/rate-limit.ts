/** So many at once, and so many a second in the long run. */
export interface Rate {
  readonly atOnce: number;
  readonly perSecond: number;
}

interface Bucket {
  readonly left: number;
  readonly atMs: number;
}

/** More names than this are not remembered. */
const mostNames = 1000;

/** @returns whether `name` may do it once more at `atMs`, ms on one clock; if so, it is counted (token bucket). */
export function rateLimit({ atOnce, perSecond }: Rate): (name: string, atMs: number) => boolean {
  const buckets = new Map<string, Bucket>();
  return (name, atMs) => {
    const { left, atMs: before } = buckets.get(name) ?? { left: atOnce, atMs };
    const filled = Math.min(atOnce, left + (Math.max(0, atMs - before) * perSecond) / 1000);
    const granted = filled >= 1;
    buckets.delete(name);
    buckets.set(name, { left: granted ? filled - 1 : filled, atMs });
    const [oldest] = buckets.keys();
    if (buckets.size > mostNames && oldest !== undefined) buckets.delete(oldest);
    return granted;
  };
}
