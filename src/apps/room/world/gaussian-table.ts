import { seededRandom } from "./seeded-random.ts";

/** Normally distributed numbers, mean 0, variance 1, always the same. `count` is even. */
export function gaussianTable(count: number): Float32Array<ArrayBuffer> {
  const table = new Float32Array(count);
  const uniform = seededRandom(1);
  for (let i = 0; i < count; i += 2) {
    // Box and Muller, "A note on the generation of random normal deviates" (1958).
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    table[i] = radius * Math.cos(angle);
    table[i + 1] = radius * Math.sin(angle);
  }
  return table;
}
