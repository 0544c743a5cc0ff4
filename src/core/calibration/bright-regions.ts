import type { CameraPx } from "../geometry/spaces.ts";
import { brightRuns, lengthOf, type Run } from "./bright-runs.ts";
import type { CoarseView } from "./coarse-view.ts";

/** What hangs together and is brighter than its surroundings. */
export interface BrightRegion {
  readonly areaPx: number;
  /** Camera px: the outer corners of its blocks, row by row, enough for a hull. */
  readonly rim: readonly CameraPx[];
  readonly touchesBorder: boolean;
}

/** Regions brighter than `light` and not smaller than `leastPx`. */
export function brightRegions(view: CoarseView, light: number, leastPx: number): readonly BrightRegion[] {
  const { width, height, blockPx } = view;
  return brightRuns(view, light)
    .filter((runs) => lengthOf(runs) * blockPx ** 2 >= leastPx)
    .map((runs) => ({
      areaPx: lengthOf(runs) * blockPx ** 2,
      rim: rowEnds(runs).flatMap(({ y, from, to }) => [
        { x: from * blockPx, y: y * blockPx },
        { x: to * blockPx, y: y * blockPx },
        { x: from * blockPx, y: (y + 1) * blockPx },
        { x: to * blockPx, y: (y + 1) * blockPx },
      ]),
      touchesBorder: runs.some(
        ({ y, from, to }) => y === 0 || y === height - 1 || from === 0 || to === width,
      ),
    }));
}

/** Each row from its first run to its last. */
function rowEnds(runs: readonly Run[]): readonly Run[] {
  const rows: Run[] = [];
  for (const run of runs) {
    const row = rows.at(-1);
    if (row?.y === run.y) rows[rows.length - 1] = { ...row, to: run.to };
    else rows.push(run);
  }
  return rows;
}
