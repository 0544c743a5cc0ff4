import type { ReadonlySignal } from "@preact/signals";
import type { FunctionComponent } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Desk } from "../desk.ts";
import type { Searching } from "../import/keep-searching.ts";
import { ImportView } from "../import/import-view.tsx";
import { LogView } from "../log/log-view.tsx";
import { PublishView } from "../publish/publish-view.tsx";
import { QueueView } from "../queue/queue-view.tsx";
import { SearchView } from "../search/search-view.tsx";
import { StatisticsView } from "../statistics/statistics-view.tsx";
import type { ViewId } from "../views.ts";
import { wordsOf } from "../words.ts";
import { Handover } from "./handover.tsx";
import { Header } from "./header.tsx";
import { HouseNotice } from "./house-notice.tsx";
import { NameForm } from "./name-form.tsx";
import { Notices } from "./notices.tsx";
import { SearchingLine } from "./searching-line.tsx";
import { shellWords } from "./shell-words.ts";
import { Welcome } from "./welcome.tsx";

const pages: Readonly<Record<ViewId, FunctionComponent<{ readonly desk: Desk }>>> = {
  queue: QueueView,
  search: SearchView,
  statistics: StatisticsView,
  import: ImportView,
  publish: PublishView,
  log: LogView,
};

export interface ShellParts {
  readonly desk: Desk;
  readonly searching: ReadonlySignal<Searching | undefined>;
}

/** The desk as a page: its door is passed (see `Entrance`). */
export function Shell({ desk, searching }: ShellParts) {
  const words = wordsOf(shellWords, desk);
  const language = desk.language.value;
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `Paume : ${words.desk}`;
  }, [language, words]);
  const isNamed = desk.who.value !== "";
  const wasNamed = useRef(isNamed);
  wasNamed.current ||= isNamed;
  return (
    <>
      {desk.isOpen.value && wasNamed.current && <Header desk={desk} />}
      {desk.damage.value.length > 0 && (
        <p class="warning damage">{words.damaged(desk.damage.value.length)}</p>
      )}
      <HouseNotice desk={desk} />
      <SearchingLine desk={desk} searching={searching} />
      {wasNamed.current || !desk.isOpen.value ? <Room desk={desk} /> : <Threshold desk={desk} />}
      {desk.isOpen.value && wasNamed.current && !isNamed && <Handover desk={desk} />}
      <Notices desk={desk} />
    </>
  );
}

const Threshold = ({ desk }: { readonly desk: Desk }) => (
  <main class="alone">
    <NameForm desk={desk} />
  </main>
);

function Room({ desk }: { readonly desk: Desk }) {
  const words = wordsOf(shellWords, desk);
  if (!desk.isOpen.value)
    return (
      <main class="alone">
        <p class="quiet">{words.opening}</p>
      </main>
    );
  if (desk.count.value === 0 && desk.view.value !== "import") return <Welcome desk={desk} />;
  const View = pages[desk.view.value];
  return <View desk={desk} />;
}
