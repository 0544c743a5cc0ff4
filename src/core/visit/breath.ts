/** One breath of somebody at rest. */
const PERIOD_MS = 5200;
const LOWEST = 0.45;

/** The brightness of something that breathes, `LOWEST` to 1. @param atMs any clock. */
export function breath(atMs: number): number {
  const wave = 0.5 - 0.5 * Math.cos((2 * Math.PI * atMs) / PERIOD_MS);
  return LOWEST + (1 - LOWEST) * wave;
}
