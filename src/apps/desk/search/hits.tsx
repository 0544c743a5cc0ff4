import type { Ref } from "preact";
import type { Query } from "../../../core/search/query.ts";
import type { Desk } from "../desk.ts";
import { VirtualList } from "../shell/virtual-list.tsx";
import { wordsOf } from "../words.ts";
import { Hit } from "./hit.tsx";
import { questOf } from "./quest.ts";
import { searchWords } from "./search-words.ts";
import { useAfterPaint } from "./use-after-paint.ts";

/** CSS px: two lines of text and one of facts. */
const rowPx = 80;

/** What was found, in a list of which one row is current: Enter opens it, a click any. */
export function Hits({
  desk,
  found,
  query,
  current,
  go,
  show,
  box,
}: {
  readonly desk: Desk;
  /** Numbers of the index. */
  readonly found: readonly number[];
  readonly query: Query;
  readonly current: number;
  /** Makes a row the current one; one before the first leaves the list. */
  readonly go: (row: number) => void;
  readonly show: (row: number) => void;
  readonly box: Ref<HTMLDivElement>;
}) {
  const quest = questOf(desk);
  /** Rows out of sight keep what they had until what is seen is drawn. */
  const before = useAfterPaint(quest.found, () => ({ found, query }));
  return (
    <div
      ref={box}
      class="hits"
      onKeyDown={(event) => {
        if (event.key === "ArrowDown") go(current + 1);
        else if (event.key === "ArrowUp") go(current - 1);
        else if (event.key === "Enter") show(current);
        else return;
        event.preventDefault();
      }}
    >
      <VirtualList
        label={wordsOf(searchWords, desk).results}
        count={found.length}
        rowPx={rowPx}
        current={current}
        // Most rows have another message at each key: filling them anew is less work than taking them away and putting up others.
        keyOf={String}
        isMarked={(row) => row === current}
        open={go}
      >
        {(row, isSeen) => {
          const wanted = isSeen ? { found, query } : before;
          return <Hit desk={desk} id={quest.index.idOf(wanted.found[row] ?? -1)} query={wanted.query} />;
        }}
      </VirtualList>
    </div>
  );
}
