/** Normally distributed numbers, mean 0, variance 1, always the same. `count` is even. */
export function gaussianTable(count: number): Float32Array<ArrayBuffer> {
  const table = new Float32Array(count);
  let state = 0x9e3779b9;
  // mulberry32: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < count; i += 2) {
    // Box and Muller, "A note on the generation of random normal deviates" (1958).
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    table[i] = radius * Math.cos(angle);
    table[i + 1] = radius * Math.sin(angle);
  }
  return table;
}
