import type { CameraPx } from "../geometry/spaces.ts";
import type { Run } from "./bright-runs.ts";

/** The pixels of a picture whose middles lie in a closed polygon, row by row (even–odd rule). */
export function polygonRows(
  polygon: readonly CameraPx[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly Run[] {
  const ys = polygon.map(({ y }) => y);
  const last = Math.min(height, Math.ceil(Math.max(...ys)));
  const rows: Run[] = [];
  for (let y = Math.max(0, Math.floor(Math.min(...ys))); y < last; y++) {
    const crossings = crossingsOf(polygon, y + 0.5);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const from = Math.max(0, Math.ceil((crossings[i] ?? 0) - 0.5));
      const to = Math.min(width, Math.ceil((crossings[i + 1] ?? 0) - 0.5));
      if (from < to) rows.push({ y, from, to });
    }
  }
  return rows;
}

/** Where a row crosses a polygon's sides, from left to right. */
function crossingsOf(polygon: readonly CameraPx[], row: number): readonly number[] {
  const crossings: number[] = [];
  let a = polygon.at(-1);
  for (const b of polygon) {
    if (a && a.y > row !== b.y > row) crossings.push(a.x + ((row - a.y) / (b.y - a.y)) * (b.x - a.x));
    a = b;
  }
  return crossings.toSorted((one, other) => one - other);
}
