import { useComputed } from "@preact/signals";
import { type Verdict, verdicts } from "../../../core/decisions/decision.ts";
import { type DayOfDecisions, decisionsByDay } from "../../../core/facets/decisions-by-day.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { statisticsWords } from "./statistics-words.ts";

/** Days that are drawn: the last ones that had decisions. The table has all. */
const mostDrawn = 60;
/** px of a column with its gap, of the columns' height. */
const [columnPx, heightPx] = [12, 96];

const sumOf = ({ counts }: DayOfDecisions): number =>
  verdicts.reduce((sum, verdict) => sum + counts[verdict], 0);

/** How many verdicts were given day by day, as columns and as a table. */
export function Days({ desk }: { readonly desk: Desk }) {
  const words = wordsOf(statisticsWords, desk);
  const language = desk.language.value;
  const days = useComputed(() => {
    const day = new Intl.DateTimeFormat(desk.language.value, { dateStyle: "medium" });
    return decisionsByDay(desk.log.value, (atMs) => day.format(atMs));
  }).value;
  const number = new Intl.NumberFormat(language);
  if (days.length === 0) return <p class="quiet">{words.noDays}</p>;
  const drawn = days.slice(-mostDrawn);
  const most = Math.max(...drawn.map(sumOf));
  const told = words.mostOnADay(number.format(most), number.format(days.length));
  return (
    <figure class="days">
      <svg width={drawn.length * columnPx} height={heightPx} role="img" aria-label={told}>
        {drawn.map((day, at) => (
          <Column key={day.day} day={day} x={at * columnPx} most={most} names={words.verdicts} />
        ))}
      </svg>
      <figcaption>{told}</figcaption>
      <details>
        <summary>{words.asTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              {verdicts.map((verdict) => (
                <th key={verdict} scope="col">
                  {words.verdicts[verdict]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map(({ day, counts }) => (
              <tr key={day}>
                <th scope="row">{day}</th>
                {verdicts.map((verdict) => (
                  <td key={verdict}>{number.format(counts[verdict])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** Kept below, then censored, then put off. */
function Column({
  day: { day, counts },
  x,
  most,
  names,
}: {
  readonly day: DayOfDecisions;
  readonly x: number;
  readonly most: number;
  readonly names: Readonly<Record<Verdict, string>>;
}) {
  const told = verdicts.map((verdict) => `${names[verdict]} ${counts[verdict]}`).join(", ");
  const ends = verdicts.map((_, n) =>
    verdicts.slice(0, n + 1).reduce((sum, verdict) => sum + (heightPx * counts[verdict]) / most, 0),
  );
  return (
    <g>
      <title>{`${day} : ${told}`}</title>
      {verdicts.map((verdict, n) => {
        const [from, to] = [ends[n - 1] ?? 0, ends[n] ?? 0];
        return (
          <rect
            key={verdict}
            class={verdict}
            x={x}
            y={heightPx - to}
            width={columnPx - 3}
            height={to - from}
          />
        );
      })}
    </g>
  );
}
