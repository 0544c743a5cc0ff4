/** Rows of a long list that are drawn, `from` inclusive, `to` exclusive. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

/** So many are drawn beyond either edge: a turn of the wheel shows no gap. */
const beyond = 4;

/** @param topPx how far the list is scrolled. @param heightPx of what is seen of it. @param rowPx each row's height. */
export function rowsInView(topPx: number, heightPx: number, rowPx: number, count: number): Rows {
  const to = Math.min(count, Math.ceil((topPx + heightPx) / rowPx) + beyond);
  return { from: Math.max(0, Math.min(to, Math.floor(topPx / rowPx) - beyond)), to };
}

/** Where the list must be scrolled to for a row to be wholly seen: as little as possible. */
export function scrollTo(row: number, topPx: number, heightPx: number, rowPx: number): number {
  return Math.min(row * rowPx, Math.max(topPx, (row + 1) * rowPx - heightPx));
}
