/** A picture of light, row by row. */
interface Light {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** Pixels of a row side by side: from `from` up to but without `to`. */
export interface Run {
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

/** Everything brighter than `bar`, as regions whose pixels hang together by their sides; a region's runs come from the top down. */
export function brightRuns({ data, width, height }: Light, bar: number): readonly (readonly Run[])[] {
  const runs: Run[] = [];
  const parents: number[] = [];
  let [aboveFrom, aboveTo] = [0, 0];
  for (let y = 0; y < height; y++) {
    const rowFrom = runs.length;
    for (let x = 0; x < width; x++) {
      if (!((data[y * width + x] ?? 0) > bar)) continue;
      const from = x;
      while (x < width && (data[y * width + x] ?? 0) > bar) x++;
      parents.push(runs.length);
      runs.push({ y, from, to: x });
    }
    joinRows(runs, parents, [aboveFrom, aboveTo], [rowFrom, runs.length]);
    [aboveFrom, aboveTo] = [rowFrom, runs.length];
  }
  const regions = new Map<number, Run[]>();
  for (const [i, run] of runs.entries()) {
    const root = rootOf(parents, i);
    const region = regions.get(root);
    if (region) region.push(run);
    else regions.set(root, [run]);
  }
  return [...regions.values()];
}

export const lengthOf = (runs: readonly Run[]): number =>
  runs.reduce((sum, { from, to }) => sum + to - from, 0);

type Span = readonly [number, number];

/** Joins each run of a row with those of the row above that it touches (union of disjoint sets). */
function joinRows(runs: readonly Run[], parents: number[], [over, overEnd]: Span, [row, rowEnd]: Span): void {
  let [i, j] = [over, row];
  while (i < overEnd && j < rowEnd) {
    const [above, below] = [runs[i], runs[j]];
    if (!above || !below) return;
    if (above.from < below.to && below.from < above.to) parents[rootOf(parents, j)] = rootOf(parents, i);
    if (above.to < below.to) i++;
    else j++;
  }
}

function rootOf(parents: number[], of: number): number {
  let root = of;
  for (let parent = parents[root]; parent !== undefined && parent !== root; parent = parents[root]) {
    parents[root] = parents[parent] ?? parent;
    root = parent;
  }
  return root;
}
