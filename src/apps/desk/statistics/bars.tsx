import { type MessageFacet } from "../../../core/facets/message-facets.ts";
import type { Desk } from "../desk.ts";
import { questOf } from "../search/quest.ts";
import { valueName } from "../search/value-name.ts";
import { wordsOf } from "../words.ts";
import { statisticsWords } from "./statistics-words.ts";

/** A value, how many messages have it, and how many more it is proposed for. */
export interface Bar {
  readonly value: string;
  readonly count: number;
  readonly proposed: number;
}

/** px: the longest bar and its thickness. */
const [longest, thick] = [180, 10];

/** Bars in a table: who does not see them reads the numbers beside them. A click on a value filters by it. */
export function Bars({
  desk,
  facet,
  title,
  bars,
}: {
  readonly desk: Desk;
  readonly facet: MessageFacet;
  readonly title: string;
  readonly bars: readonly Bar[];
}) {
  const quest = questOf(desk);
  const words = wordsOf(statisticsWords, desk);
  const number = new Intl.NumberFormat(desk.language.value);
  const most = Math.max(1, ...bars.map(({ count, proposed }) => count + proposed));
  const px = (count: number): number => (count === 0 ? 0 : Math.max(1, (longest * count) / most));
  const hasProposed = bars.some(({ proposed }) => proposed > 0);
  return (
    <table class="bars">
      <caption>{title}</caption>
      <thead class="spoken">
        <tr>
          <th scope="col">{words.value}</th>
          <th scope="col">{words.messages}</th>
          {hasProposed && <th scope="col">{words.proposed}</th>}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ value, count, proposed }) => (
          <tr key={value}>
            <th scope="row">
              <button
                type="button"
                aria-pressed={quest.selection.value[facet]?.has(value) === true}
                onClick={() => quest.toggle(facet, value)}
              >
                {valueName(facet, value, desk)}
              </button>
            </th>
            <td>
              {number.format(count)}
              <svg width={longest} height={thick} aria-hidden="true">
                <rect width={px(count)} height={thick} />
                <rect class="proposed" x={px(count)} width={px(proposed)} height={thick} />
              </svg>
            </td>
            {hasProposed && <td class="proposed">{number.format(proposed)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
