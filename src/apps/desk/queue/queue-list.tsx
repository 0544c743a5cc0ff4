import type { Desk } from "../desk.ts";
import { VirtualList } from "../shell/virtual-list.tsx";
import { wordsOf } from "../words.ts";
import { Progress } from "./progress.tsx";
import type { Queue } from "./queue.ts";
import { queueWords } from "./queue-words.ts";
import { Row } from "./row.tsx";
import { type Part, parts } from "./rows.ts";

const rowPx = 64;

const isPart = (value: string): value is Part => parts.some((part) => part === value);

/** All that waits, by risk: how far it is, which part is shown, and the rows. */
export function QueueList({ desk, queue }: { readonly desk: Desk; readonly queue: Queue }) {
  const words = wordsOf(queueWords, desk);
  const rows = queue.rows.value;
  const marked = desk.marked.value;
  const filter = desk.filter.value;
  const idOf = (row: number): string => rows[row] ?? "";
  const open = (row: number, isGrowing: boolean): void => {
    if (isGrowing) {
      const [from, to] = [Math.min(queue.place.peek(), row), Math.max(queue.place.peek(), row)];
      desk.marked.value = new Set([...marked, ...rows.slice(Math.max(0, from), to + 1)]);
    }
    queue.open(row);
  };
  return (
    <section class="list" aria-label={words.list}>
      <Progress desk={desk} />
      <div class="choosing">
        <label>
          <span>{words.part}</span>{" "}
          <select
            value={queue.part.value}
            onChange={({ currentTarget: { value } }) => {
              if (isPart(value)) queue.choosePart(value);
            }}
          >
            {parts.map((part) => (
              <option key={part} value={part}>
                {words.parts[part]}
              </option>
            ))}
          </select>
        </label>
        {filter !== undefined && (
          <p class="filter">
            {words.filtered(filter.says, rows.length)}{" "}
            <button type="button" class="plain" onClick={() => (desk.filter.value = undefined)}>
              {words.showAll}
            </button>
          </p>
        )}
      </div>
      {rows.length === 0 ? (
        <p class="quiet nothing">{words.nothingHere}</p>
      ) : (
        <VirtualList
          label={words.list}
          count={rows.length}
          rowPx={rowPx}
          current={queue.place.value}
          keyOf={idOf}
          isMarked={(row) => marked.has(idOf(row))}
          open={open}
        >
          {(row) => <Row desk={desk} id={idOf(row)} isMarked={marked.has(idOf(row))} />}
        </VirtualList>
      )}
    </section>
  );
}
