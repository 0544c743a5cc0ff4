/** The largest value from row `first` to row `last`, both within the rows. */
export type LargestBetween = (first: number, last: number) => number;

/**
 * Answers for any stretch of rows in constant time: level k holds the largest of 2^k rows from each row on, and any stretch is two of those
 * (the sparse table of Bender and Farach-Colton, "The LCA problem revisited", 2000).
 */
export function largestBetween(values: Float64Array): LargestBetween {
  const levels = [values];
  for (let step = 1; 2 * step <= values.length; step *= 2) {
    const below = levels.at(-1) ?? values;
    const level = new Float64Array(values.length - 2 * step + 1);
    for (let i = 0; i < level.length; i++) level[i] = Math.max(below[i] ?? NaN, below[i + step] ?? NaN);
    levels.push(level);
  }
  return (first, last) => {
    const k = 31 - Math.clz32(last - first + 1);
    const level = levels[k] ?? values;
    return Math.max(level[first] ?? NaN, level[last - (1 << k) + 1] ?? NaN);
  };
}
