import "./statistics.css";
import type { Desk } from "../desk.ts";
import { questOf } from "../search/quest.ts";
import { wordsOf } from "../words.ts";
import { Crossing } from "./crossing.tsx";
import { Days } from "./days.tsx";
import { FacetBars } from "./facet-bars.tsx";
import { statisticsWords } from "./statistics-words.ts";

/** What there is, in numbers: of all messages, or of what is looked for. The hosts' emotions come first, since they are what gets buried. */
export function StatisticsView({ desk }: { readonly desk: Desk }) {
  const quest = questOf(desk);
  const words = wordsOf(statisticsWords, desk);
  const number = new Intl.NumberFormat(desk.language.value);
  const [count, all] = [quest.size.value, desk.count.value];
  return (
    <main class="statistics">
      <div class="sought">
        <p role="status">
          <strong>{count === all ? words.everything : quest.says()}</strong>{" "}
          {words.of(number.format(count), number.format(all))}. <small>{words.filterHint}</small>
        </p>
        <button type="button" disabled={count === all} onClick={() => quest.clear()}>
          {words.clear}
        </button>
        <button
          type="button"
          onClick={() => {
            desk.view.value = "search";
          }}
        >
          {words.search}
        </button>
      </div>
      <section>
        <FacetBars desk={desk} facet="emotion" proposals="proposed-emotion" title={words.emotions} />
        <p class="quiet">{words.emotionsHint}</p>
      </section>
      <section class="wide">
        <Crossing desk={desk} />
      </section>
      <section>
        <FacetBars desk={desk} facet="status" />
        <h2>{words.days}</h2>
        <Days desk={desk} />
      </section>
      <section>
        <FacetBars desk={desk} facet="motive" proposals="proposed-motive" />
      </section>
      <section>
        <FacetBars desk={desk} facet="finding" />
      </section>
      <section>
        <FacetBars desk={desk} facet="language" />
        <FacetBars desk={desk} facet="length" />
        <FacetBars desk={desk} facet="decided-by" />
      </section>
    </main>
  );
}
