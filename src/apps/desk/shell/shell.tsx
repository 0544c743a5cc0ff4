import type { FunctionComponent } from "preact";
import type { Desk } from "../desk.ts";
import { ImportView } from "../import/import-view.tsx";
import { LogView } from "../log/log-view.tsx";
import { PublishView } from "../publish/publish-view.tsx";
import { QueueView } from "../queue/queue-view.tsx";
import { SearchView } from "../search/search-view.tsx";
import { StatisticsView } from "../statistics/statistics-view.tsx";
import { views, type ViewId } from "../views.ts";
import { wordsOf } from "../words.ts";
import { shellWords } from "./shell-words.ts";

const pages: Readonly<Record<ViewId, FunctionComponent<{ readonly desk: Desk }>>> = {
  queue: QueueView,
  search: SearchView,
  statistics: StatisticsView,
  import: ImportView,
  publish: PublishView,
  log: LogView,
};

export function Shell({ desk }: { readonly desk: Desk }) {
  const View = pages[desk.view.value];
  const words = wordsOf(shellWords, desk);
  return (
    <>
      <nav aria-label={words.views}>
        {views.map((id) => (
          <button
            key={id}
            type="button"
            aria-current={desk.view.value === id ? "page" : undefined}
            onClick={() => {
              desk.view.value = id;
            }}
          >
            {words.titles[id]}
          </button>
        ))}
      </nav>
      <View desk={desk} />
    </>
  );
}
