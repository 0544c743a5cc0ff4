import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Query } from "../../../core/search/query.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { Hit } from "./hit.tsx";
import { rowsInView, scrollTo } from "./rows-in-view.ts";
import { searchWords } from "./search-words.ts";

/** px, as in search.css. */
const rowPx = 76;

/** The name of a row for `aria-activedescendant`. */
export const hitName = (row: number): string => `hit-${row}`;

export const hitsName = "hits";

/** What was found: only the rows that are seen are there. */
export function Hits({
  desk,
  ids,
  query,
  active,
}: {
  readonly desk: Desk;
  readonly ids: readonly string[];
  readonly query: Query;
  /** The row that Enter opens. */
  readonly active: number;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [top, height] = [useSignal(0), useSignal(window.innerHeight)];
  useLayoutEffect(() => {
    const own = box.current;
    if (own === null) return undefined;
    const size = new ResizeObserver(() => {
      height.value = own.clientHeight;
    });
    size.observe(own);
    return () => size.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (box.current !== null)
      box.current.scrollTop = scrollTo(active, box.current.scrollTop, box.current.clientHeight, rowPx);
  }, [active, ids]);
  const { from, to } = rowsInView(top.value, height.value, rowPx, ids.length);
  return (
    <div
      ref={box}
      class="hits"
      onScroll={({ currentTarget }) => {
        top.value = currentTarget.scrollTop;
      }}
    >
      <div
        id={hitsName}
        role="listbox"
        aria-label={wordsOf(searchWords, desk).results}
        style={{ height: `${ids.length * rowPx}px` }}
      >
        {ids.slice(from, to).map((id, at) => {
          const row = from + at;
          return (
            <div
              key={row}
              id={hitName(row)}
              role="option"
              aria-selected={row === active}
              aria-setsize={ids.length}
              aria-posinset={row + 1}
              style={{ top: `${row * rowPx}px` }}
              onClick={() => desk.show(id)}
            >
              <Hit desk={desk} id={id} query={query} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
