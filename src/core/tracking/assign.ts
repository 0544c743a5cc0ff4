/** What it costs to leave a row without a column: more than any pairing of few rows can. */
const UNPAIRED = 1e6;

/**
 * Pairs rows with columns: as many as can be, and of all such pairings the one whose costs sum to least. Exact, by dynamic programming
 * over sets of columns: meant for a handful of them, since its work doubles with each.
 * @param costs one list a row, `columns` long, each less than a thousand; Infinity where a pair cannot be.
 * @returns each row's column; undefined for none.
 */
export function assign(
  costs: readonly (readonly number[])[],
  columns: number,
): readonly (number | undefined)[] {
  const sets = 2 ** columns;
  /** For each set of columns that the rows so far have taken, the least they can cost. */
  let least = new Float64Array(sets).fill(Infinity);
  least[0] = 0;
  const choices = costs.map((row) => {
    const next = least.map((cost) => cost + UNPAIRED);
    const choice = new Int8Array(sets).fill(-1);
    for (let set = 1; set < sets; set++)
      for (const [column, cost] of row.entries()) {
        if ((set & (1 << column)) === 0) continue;
        const sum = (least[set ^ (1 << column)] ?? Infinity) + cost;
        if (sum >= (next[set] ?? Infinity)) continue;
        next[set] = sum;
        choice[set] = column;
      }
    least = next;
    return choice;
  });
  let set = least.indexOf(Math.min(...least));
  return choices
    .toReversed()
    .map((choice) => {
      const column = choice[set] ?? -1;
      if (column < 0) return undefined;
      set ^= 1 << column;
      return column;
    })
    .toReversed();
}
