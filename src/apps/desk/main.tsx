import { effect, signal as state } from "@preact/signals";
import { render } from "preact";
import { coverageOf } from "../../core/typeset/coverage.ts";
import { scripts } from "../../core/typeset/script.ts";
import { searchVersion } from "../../devices/analysis/search.ts";
import { reportFault } from "../../devices/house/house.ts";
import { rangesOf } from "../../devices/projector/fonts.ts";
import { sha256 } from "../../devices/sha256.ts";
import { openJournalStore } from "../../devices/store/journal-store.ts";
import { chosenLanguage, keepLanguage } from "../../installation/chosen-language.ts";
import { openFindingsShelf } from "../../installation/keeping/findings-shelf.ts";
import type { HouseStanding } from "../../installation/keeping/keeping.ts";
import { openDeskKeeping } from "../../installation/keeping/open-desk-keeping.ts";
import { keepSearching } from "./import/keep-searching.ts";
import { type WholeWorkspace, WholeWorkspaceContext } from "./log/whole-workspace.ts";
import { openDesk } from "./model/open-desk.ts";
import { openPresence } from "./model/presence.ts";
import { Entrance } from "./shell/entrance.tsx";
import { Shell, type ShellParts } from "./shell/shell.tsx";

const life = new AbortController();
window.addEventListener("pagehide", () => life.abort(), { once: true });
const language = state(chosenLanguage("paume-desk-language"));
keepLanguage(language, "paume-desk-language");

const nowMs = (): number => Date.now();

let open: (ShellParts & { readonly whole: WholeWorkspace }) | undefined;

/** Opened once somebody has come in, not before: the messages are theirs to read. */
function openUp(): NonNullable<typeof open> {
  const standing = state<HouseStanding>("unknown");
  const keeping = openDeskKeeping((now) => {
    standing.value = now;
  });
  const letters = scripts.flatMap(rangesOf);
  // No name that begins as the workspace's own: its renewals remove what does.
  const shelf = openFindingsShelf(openJournalStore("paume-findings"), (rules) =>
    searchVersion(rules, letters),
  );
  life.signal.addEventListener(
    "abort",
    () => {
      keeping.close();
      shelf.close();
    },
    { once: true },
  );
  const who = openPresence({ page: window, storage: sessionStorage, nowMs }, life.signal);
  const desk = openDesk(
    {
      store: keeping,
      shelf,
      letters: coverageOf(letters),
      nowMs,
      freshName: () => crypto.randomUUID(),
      sha256: (text) => sha256(new TextEncoder().encode(text)),
      language,
      who,
      report: (error) => void reportFault(error),
    },
    life.signal,
  );
  const searching = keepSearching(desk, letters, life.signal);
  effect(() => {
    // Another browser decided meanwhile, and this one has it now.
    if (standing.value === "newer" && desk.isOpen.peek()) void desk.reload();
  });
  window.addEventListener("beforeunload", (event) => {
    if (desk.durable.peek() < (desk.log.peek().at(-1)?.number ?? 0)) event.preventDefault();
  });
  return { desk, searching, whole: { ...keeping, standing } };
}

function AtTheDesk() {
  open ??= openUp();
  return (
    <WholeWorkspaceContext.Provider value={open.whole}>
      <Shell desk={open.desk} searching={open.searching} />
    </WholeWorkspaceContext.Provider>
  );
}

render(<Entrance language={language}>{() => <AtTheDesk />}</Entrance>, document.body);
