import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { useRowsInView } from "./use-rows-in-view.ts";

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
  const { from, to } = useRowsInView(frame, { count: items.length, row: rowEm, unit: "em" });
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
