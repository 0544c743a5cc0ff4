/** A list of rows of one height, of which a window shows a part. Lengths in any one unit. */
export interface RowsWindow {
  readonly count: number;
  readonly rowHeight: number;
  /** From the list's top to the window's. */
  readonly scrolled: number;
  readonly height: number;
}

/** Above and below what is seen: a row that is scrolled to should be there before it is seen. */
const besides = 6;

/** The rows that have to be there: all that are seen, whole or in part, and a few more. `to` is the first that need not be. */
export function rowsInView({ count, rowHeight, scrolled, height }: RowsWindow): {
  readonly from: number;
  readonly to: number;
} {
  const first = Math.floor(scrolled / rowHeight) - besides;
  const last = Math.ceil((scrolled + height) / rowHeight) + besides;
  const to = Math.min(count, Math.max(0, last));
  return { from: Math.min(to, Math.max(0, first)), to };
}
