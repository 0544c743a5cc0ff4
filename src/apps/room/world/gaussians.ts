import { seededRandom } from "./seeded-random.ts";

/** Normally distributed numbers, mean 0, variance 1, the same for the same seed. */
export function gaussians(seed: number): () => number {
  const uniform = seededRandom(seed);
  let spare: number | undefined;
  return () => {
    if (spare !== undefined) {
      const value = spare;
      spare = undefined;
      return value;
    }
    // Box and Muller, "A note on the generation of random normal deviates" (1958).
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

/** So many of them, always the same. */
export function gaussianTable(count: number): Float32Array<ArrayBuffer> {
  const next = gaussians(1);
  return Float32Array.from({ length: count }, next);
}
