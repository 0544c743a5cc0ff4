import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useRowsInView } from "../rows/use-rows-in-view.ts";

/**
 * A list of rows of one height, of which only those in sight are drawn: 120,000 scroll like 20. One row is the current one; it takes the focus of
 * the whole list, and stays drawn wherever the list is scrolled to, so that the focus is never lost.
 */
export function VirtualList({
  label,
  count,
  rowPx,
  current,
  keyOf,
  isMarked,
  open,
  children,
}: {
  readonly label: string;
  readonly count: number;
  /** CSS px. */
  readonly rowPx: number;
  /** From 0; -1 for none. */
  readonly current: number;
  readonly keyOf: (row: number) => string;
  readonly isMarked: (row: number) => boolean;
  /** @param isGrowing Shift was held. */
  readonly open: (row: number, isGrowing: boolean) => void;
  /** @param isSeen whether any of the row is in sight; those above and below are there for whoever scrolls. */
  readonly children: (row: number, isSeen: boolean) => ComponentChildren;
}) {
  const box = useRef<HTMLDivElement>(null);
  const { from, to, topPx, heightPx, scrolledPx } = useRowsInView(box, { count, row: rowPx, unit: "px" });
  useLayoutEffect(() => {
    const list = box.current;
    if (list === null || current < 0 || heightPx === 0) return;
    // A row of what comes next stays in sight.
    const lowest = Math.min(current + 2, count) * rowPx - heightPx;
    const wishedPx = Math.min(Math.max(scrolledPx.current, lowest), Math.max(0, (current - 1) * rowPx));
    if (wishedPx !== scrolledPx.current) list.scrollTop = scrolledPx.current = wishedPx;
    if (list.contains(document.activeElement))
      list.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, [current, rowPx, count, heightPx, scrolledPx]);

  const seen = Array.from({ length: to - from }, (_, index) => from + index);
  const drawn = current < 0 || current >= count || seen.includes(current) ? seen : [current, ...seen];
  const isSeen = (row: number): boolean =>
    heightPx === 0 || ((row + 1) * rowPx > topPx && row * rowPx < topPx + heightPx);
  const page = Math.max(1, Math.floor(heightPx / rowPx) - 1);
  const leaps: Readonly<Record<string, number>> = {
    Home: 0,
    End: count - 1,
    PageUp: Math.max(0, current - page),
    PageDown: Math.min(count - 1, current + page),
  };

  return (
    <div
      ref={box}
      class="rows"
      role="listbox"
      aria-label={label}
      aria-multiselectable="true"
      tabIndex={current < 0 ? 0 : -1}
      onKeyDown={(event) => {
        const leap = leaps[event.key];
        if (leap === undefined) return;
        event.preventDefault();
        open(leap, false);
      }}
    >
      <div role="presentation" style={{ height: `${count * rowPx}px` }}>
        {drawn.map((row) => (
          <div
            key={keyOf(row)}
            role="option"
            class="row"
            data-row={row}
            tabIndex={row === current ? 0 : -1}
            aria-posinset={row + 1}
            aria-setsize={count}
            aria-selected={isMarked(row)}
            aria-current={row === current ? "true" : undefined}
            style={{ transform: `translateY(${row * rowPx}px)`, height: `${rowPx}px` }}
            onClick={(event) => open(row, event.shiftKey)}
          >
            {children(row, isSeen(row))}
          </div>
        ))}
      </div>
    </div>
  );
}
