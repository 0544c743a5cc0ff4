import { useMemo, useState } from "preact/hooks";
import { historyOf } from "../../../core/decisions/history.ts";
import {
  filtered,
  inTime,
  type LogFilter as Filter,
  type LogLine,
} from "../../../core/decisions/log-lines.ts";
import { peopleIn } from "../../../core/decisions/people.ts";
import type { Desk } from "../desk.ts";
import { Rows } from "../rows/rows.tsx";
import { wordsOf } from "../words.ts";
import { BatchBar } from "./batch-bar.tsx";
import { Erasure } from "./erasure.tsx";
import { Files } from "./files.tsx";
import { FloorRow } from "./floor-row.tsx";
import { floorWords } from "../floor/floor-words.ts";
import { HouseCopy } from "./house-copy.tsx";
import { HistoryRow } from "./history-row.tsx";
import { LogFilter } from "./log-filter.tsx";
import { logWords } from "./log-words.ts";
import { Retention } from "./retention.tsx";
import { useFloorOrders } from "../floor/use-floor-orders.ts";
import { WorkspaceFile } from "./workspace-file.tsx";

const everything: Filter = { from: undefined, by: undefined, message: "", batch: undefined };
const ROW_EM = 3.6;

const keyOf = (line: LogLine): string =>
  line.from === "desk"
    ? `${line.entry.decision.number}`
    : `${line.given.atMs} ${JSON.stringify(line.given.order)}`;

/** Who decided what, when and why, at the desk and on the floor; and what leaves the desk, or is erased from it. */
export function LogView({ desk }: { readonly desk: Desk }) {
  const words = wordsOf(logWords, desk);
  const [filter, setFilter] = useState(everything);
  const log = desk.log.value;
  const orders = useFloorOrders();
  const lines = useMemo(
    () => inTime(historyOf(log), typeof orders === "string" ? [] : orders),
    [log, orders],
  );
  const people = useMemo(() => peopleIn(log), [log]);
  const shown = useMemo(() => filtered(lines, filter), [lines, filter]);
  const entries = shown.flatMap((line) => (line.from === "desk" ? [line.entry] : []));
  const number = (count: number): string => count.toLocaleString(desk.language.value);
  return (
    <main class="log">
      <section aria-labelledby="log-title">
        <header>
          <h1 id="log-title">{words.title}</h1>
          <p role="status">
            {log.length === 0 ? words.none : words.entries(number(entries.length), number(log.length))}
            {shown.length > entries.length &&
              ` · ${words.floorEntries(number(shown.length - entries.length))}`}
          </p>
        </header>
        {orders === "untold" && <p class="quiet">{wordsOf(floorWords, desk).untold}</p>}
        <LogFilter desk={desk} filter={filter} people={people} change={setFilter} />
        {filter.batch !== undefined && (
          <BatchBar desk={desk} entries={entries} leave={() => setFilter({ ...filter, batch: undefined })} />
        )}
        <Rows
          items={shown}
          keyOf={keyOf}
          rowEm={ROW_EM}
          label={words.list}
          draw={(line) =>
            line.from === "floor" ? (
              <FloorRow desk={desk} given={line.given} />
            ) : (
              <HistoryRow
                desk={desk}
                entry={line.entry}
                showBatch={(batch) => setFilter({ ...everything, batch })}
              />
            )
          }
        />
      </section>
      <aside>
        <Files desk={desk} orders={orders} />
        <Erasure desk={desk} />
        <Retention desk={desk} />
        <WorkspaceFile desk={desk} />
        <HouseCopy desk={desk} />
      </aside>
    </main>
  );
}
