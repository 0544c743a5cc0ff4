/** The finaliser of MurmurHash3: a bijection of 32-bit words in which every bit of the input reaches every bit. */
export function mix(word: number): number {
  let h = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The golden ratio's 32 bits: spreads the numbers 0, 1, 2, … over the keys. */
export const spread = 0x9e3779b9;

/** The `n`-th number from 0 to 1 (never 1) of a seed, always the same. @param seed,n 32-bit. */
export const chance = (seed: number, n: number): number => mix(mix(seed) + Math.imul(n, spread)) / 2 ** 32;

/** A seed from a text: FNV-1a over its UTF-16 units. */
export function seedOf(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}
