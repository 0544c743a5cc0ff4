import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { rowsInView } from "../../../core/desk/rows-in-view.ts";

/** The part of a list that has to be drawn: rows from `from` to before `to`. */
export interface RowsSeen {
  readonly from: number;
  readonly to: number;
  /** What is in sight begins so far down. */
  readonly topPx: number;
  /** Of the list's window; 0 until it is known. */
  readonly heightPx: number;
  /** As the list last told: asking it would have the page laid out in the middle of a key. Whoever scrolls the list says so here. */
  readonly scrolledPx: RefObject<number>;
}

/**
 * Follows a list of rows of one height as it is scrolled and becomes larger or smaller.
 * @param frame what scrolls. @param row height of a row, in `unit`: CSS px, or em of the list's own font.
 */
export function useRowsInView(
  frame: RefObject<HTMLElement | null>,
  { count, row, unit }: { readonly count: number; readonly row: number; readonly unit: "px" | "em" },
): RowsSeen {
  const scrolledPx = useRef(0);
  const [topPx, setTopPx] = useState(0);
  const [{ heightPx, rowPx }, setSize] = useState({ heightPx: 0, rowPx: unit === "em" ? 16 * row : row });
  useLayoutEffect(() => {
    const list = frame.current;
    if (list === null) return undefined;
    const watch = new ResizeObserver(() => {
      const em = unit === "em" ? Number.parseFloat(getComputedStyle(list).fontSize) : 1;
      setSize({ heightPx: list.clientHeight, rowPx: row * em });
    });
    const follow = (): void => {
      scrolledPx.current = list.scrollTop;
      setTopPx(scrolledPx.current);
    };
    watch.observe(list);
    list.addEventListener("scroll", follow, { passive: true });
    return () => {
      watch.disconnect();
      list.removeEventListener("scroll", follow);
    };
  }, [frame, row, unit]);
  return {
    ...rowsInView({ count, rowHeight: rowPx, scrolled: topPx, height: heightPx }),
    topPx,
    heightPx,
    scrolledPx,
  };
}
