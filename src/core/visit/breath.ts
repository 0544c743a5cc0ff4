/** One breath of somebody at rest. */
export const BREATH_MS = 5200;
const LOWEST = 0.45;

/** The brightness of something that breathes, `LOWEST` to 1. @param breaths how many there have been. */
export function breathAfter(breaths: number): number {
  const wave = 0.5 - 0.5 * Math.cos(2 * Math.PI * breaths);
  return LOWEST + (1 - LOWEST) * wave;
}

/** The same, of something that always breathes alike. @param atMs any clock. */
export const breath = (atMs: number): number => breathAfter(atMs / BREATH_MS);
