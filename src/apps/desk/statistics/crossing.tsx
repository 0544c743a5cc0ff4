import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { Counts } from "../../../core/facets/facet-index.ts";
import { unsaid } from "../../../core/facets/message-facets.ts";
import type { Desk } from "../desk.ts";
import { questOf } from "../search/quest.ts";
import { valueName } from "../search/value-name.ts";
import { wordsOf } from "../words.ts";
import { statisticsWords } from "./statistics-words.ts";

const totalOf = (counts: Counts): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

const last = (a: string, b: string): number => Number(a === unsaid) - Number(b === unsaid);

/** Rows and columns from the fullest on, without empty ones; what nobody has said is last. */
function tableOf(crossed: ReadonlyMap<string, Counts>) {
  const motives = [...crossed].filter(([, counts]) => totalOf(counts) > 0);
  const totals = new Map<string, number>();
  for (const [, counts] of motives) {
    for (const [emotion, count] of counts) totals.set(emotion, (totals.get(emotion) ?? 0) + count);
  }
  const emotions = [...totals]
    .filter(([, count]) => count > 0)
    .toSorted(([v, a], [w, b]) => last(v, w) || b - a);
  return {
    motives: motives.toSorted(([v, a], [w, b]) => last(v, w) || totalOf(b) - totalOf(a)),
    emotions: emotions.map(([emotion]) => emotion),
  };
}

/** How many messages have each motive with each emotion. A cell chosen filters by both. */
export function Crossing({ desk }: { readonly desk: Desk }) {
  const quest = questOf(desk);
  const words = wordsOf(statisticsWords, desk);
  const [row, column] = [useSignal(0), useSignal(0)];
  const body = useRef<HTMLTableSectionElement>(null);
  const { motives, emotions } = tableOf(quest.index.cross("motive", "emotion", quest.found.value.matching));
  if (motives.length === 0) return null;
  const said = motives.flatMap(([motive, counts]) => (motive === unsaid ? [] : [...counts.values()]));
  const most = Math.max(1, ...said);
  const number = new Intl.NumberFormat(desk.language.value);
  const choose = (motive: string, emotion: string): void => {
    quest.toggle("motive", motive);
    quest.toggle("emotion", emotion);
  };
  const go = (down: number, right: number): void => {
    row.value = Math.max(0, Math.min(motives.length - 1, row.value + down));
    column.value = Math.max(0, Math.min(emotions.length - 1, column.value + right));
    body.current?.rows[row.value]?.querySelectorAll("td").item(column.value).focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const [motive, emotion] = [motives[row.value]?.[0], emotions[column.value]];
    if (event.key === "ArrowDown") go(1, 0);
    else if (event.key === "ArrowUp") go(-1, 0);
    else if (event.key === "ArrowRight") go(0, 1);
    else if (event.key === "ArrowLeft") go(0, -1);
    else if ((event.key === "Enter" || event.key === " ") && motive !== undefined && emotion !== undefined)
      choose(motive, emotion);
    else return;
    event.preventDefault();
  };
  return (
    <table class="crossing" role="grid" onKeyDown={onKeyDown}>
      <caption>
        {words.crossing} <small>{words.crossingHint}</small>
      </caption>
      <thead>
        <tr>
          <td />
          {emotions.map((emotion) => (
            <th key={emotion} scope="col">
              <span>{valueName("emotion", emotion, desk)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {motives.map(([motive, counts], down) => (
          <tr key={motive}>
            <th scope="row">{valueName("motive", motive, desk)}</th>
            {emotions.map((emotion, right) => {
              const count = counts.get(emotion) ?? 0;
              return (
                <td
                  key={emotion}
                  tabIndex={down === row.value && right === column.value ? 0 : -1}
                  style={{ "--share": `${Math.round(40 * Math.sqrt(Math.min(1, count / most)))}%` }}
                  onFocus={() => {
                    [row.value, column.value] = [down, right];
                  }}
                  onClick={() => choose(motive, emotion)}
                >
                  {count === 0 ? "" : number.format(count)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
