import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { rowsInView } from "../../../core/desk/rows-in-view.ts";

/**
 * A list of which only the rows in sight are made: 120,000 of them scroll as ten do. Rows are of one height, which the list's font size scales.
 * The list is as high as its place; keys scroll it once it has the focus.
 */
export function Rows<T>({
  items,
  keyOf,
  rowEm,
  label,
  draw,
}: {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string | number;
  /** Height of a row in em. */
  readonly rowEm: number;
  /** For whoever cannot see that it is a list, and of what. */
  readonly label: string;
  readonly draw: (item: T) => ComponentChildren;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ scrolled: 0, height: 0, rowHeight: 16 * rowEm });
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const look = (): void => {
      const rowHeight = rowEm * Number.parseFloat(getComputedStyle(element).fontSize);
      setSeen({ scrolled: element.scrollTop, height: element.clientHeight, rowHeight });
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [rowEm]);
  const { from, to } = rowsInView({ ...seen, count: items.length });
  return (
    <div ref={frame} class="row-list" role="region" aria-label={label} tabIndex={0}>
      <ol style={{ height: `${items.length * rowEm}em` }}>
        {items.slice(from, to).map((item, i) => (
          <li
            key={keyOf(item)}
            aria-posinset={from + i + 1}
            aria-setsize={items.length}
            style={{ height: `${rowEm}em`, transform: `translateY(${(from + i) * rowEm}em)` }}
          >
            {draw(item)}
          </li>
        ))}
      </ol>
    </div>
  );
}
