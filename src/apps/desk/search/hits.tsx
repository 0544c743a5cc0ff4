import type { Ref } from "preact";
import type { Query } from "../../../core/search/query.ts";
import type { Desk } from "../desk.ts";
import { VirtualList } from "../shell/virtual-list.tsx";
import { wordsOf } from "../words.ts";
import { Hit } from "./hit.tsx";
import { searchWords } from "./search-words.ts";

/** CSS px: two lines of text and one of facts. */
const rowPx = 80;

/** What was found, in a list of which one row is current: Enter opens it, a click any. */
export function Hits({
  desk,
  ids,
  query,
  current,
  go,
  box,
}: {
  readonly desk: Desk;
  readonly ids: readonly string[];
  readonly query: Query;
  readonly current: number;
  /** Makes a row the current one; one before the first leaves the list. */
  readonly go: (row: number) => void;
  readonly box: Ref<HTMLDivElement>;
}) {
  const show = (id: string | undefined): void => {
    if (id !== undefined) desk.show(id);
  };
  return (
    <div
      ref={box}
      class="hits"
      onKeyDown={(event) => {
        if (event.key === "ArrowDown") go(current + 1);
        else if (event.key === "ArrowUp") go(current - 1);
        else if (event.key === "Enter") show(ids[current]);
        else return;
        event.preventDefault();
      }}
    >
      <VirtualList
        label={wordsOf(searchWords, desk).results}
        count={ids.length}
        rowPx={rowPx}
        current={current}
        keyOf={(row) => ids[row] ?? ""}
        isMarked={(row) => row === current}
        open={go}
      >
        {(row) => <Hit desk={desk} id={ids[row] ?? ""} query={query} show={show} />}
      </VirtualList>
    </div>
  );
}
