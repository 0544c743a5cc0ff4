import { useMemo, useState } from "preact/hooks";
import {
  filtered,
  historyOf,
  type HistoryEntry,
  type HistoryFilter,
} from "../../../core/decisions/history.ts";
import type { Desk } from "../desk.ts";
import { Rows } from "../rows/rows.tsx";
import { wordsOf } from "../words.ts";
import { BatchBar } from "./batch-bar.tsx";
import { Erasure } from "./erasure.tsx";
import { Files } from "./files.tsx";
import { HouseCopy } from "./house-copy.tsx";
import { HistoryRow } from "./history-row.tsx";
import { LogFilter } from "./log-filter.tsx";
import { logWords } from "./log-words.ts";
import { WorkspaceFile } from "./workspace-file.tsx";

const everything: HistoryFilter = { by: undefined, message: "", batch: undefined };
const ROW_EM = 3.6;

/** Who decided what, when and why; and what leaves the desk, or is erased from it. */
export function LogView({ desk }: { readonly desk: Desk }) {
  const words = wordsOf(logWords, desk);
  const [filter, setFilter] = useState(everything);
  const log = desk.log.value;
  const history = useMemo(() => historyOf(log), [log]);
  const people = useMemo(() => [...new Set(log.map(({ by }) => by))].toSorted(), [log]);
  const shown = filtered(history, filter);
  const number = (count: number): string => count.toLocaleString(desk.language.value);
  return (
    <main class="log">
      <section aria-labelledby="log-title">
        <header>
          <h1 id="log-title">{words.title}</h1>
          <p role="status">
            {history.length === 0 ? words.none : words.entries(number(shown.length), number(history.length))}
          </p>
        </header>
        <LogFilter desk={desk} filter={filter} people={people} change={setFilter} />
        {filter.batch !== undefined && (
          <BatchBar desk={desk} entries={shown} leave={() => setFilter({ ...filter, batch: undefined })} />
        )}
        <Rows
          items={shown}
          keyOf={({ decision }: HistoryEntry) => decision.number}
          rowEm={ROW_EM}
          label={words.list}
          draw={(entry: HistoryEntry) => (
            <HistoryRow
              desk={desk}
              entry={entry}
              showBatch={(batch) => setFilter({ ...everything, batch })}
            />
          )}
        />
      </section>
      <aside>
        <Files desk={desk} />
        <Erasure desk={desk} />
        <WorkspaceFile desk={desk} />
        <HouseCopy desk={desk} />
      </aside>
    </main>
  );
}
