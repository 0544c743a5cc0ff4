import { signal as state } from "@preact/signals";
import { render } from "preact";
import { reportFault } from "../../devices/house/house.ts";
import { sha256 } from "../../devices/sha256.ts";
import { openDeskKeeping } from "../../installation/keeping/open-desk-keeping.ts";
import type { Desk } from "./desk.ts";
import { chosenLanguage, keepLanguage } from "./model/chosen-language.ts";
import { keepSearching } from "./model/keep-searching.ts";
import { openDesk } from "./model/open-desk.ts";
import { Entrance } from "./shell/entrance.tsx";
import { Shell } from "./shell/shell.tsx";

const life = new AbortController();
window.addEventListener("pagehide", () => life.abort(), { once: true });
const language = state(chosenLanguage());
keepLanguage(language);

let desk: Desk | undefined;

/** Opened once somebody has come in, not before: the messages are theirs to read. */
function open(): Desk {
  const keeping = openDeskKeeping(() => undefined);
  life.signal.addEventListener("abort", keeping.close, { once: true });
  const opened = openDesk(
    {
      store: keeping,
      nowMs: () => Date.now(),
      freshName: () => crypto.randomUUID(),
      sha256: (text) => sha256(new TextEncoder().encode(text)),
      language,
      report: (error) => void reportFault(error),
    },
    life.signal,
  );
  keepSearching(opened, life.signal);
  window.addEventListener("beforeunload", (event) => {
    if (opened.durable.peek() < (opened.log.peek().at(-1)?.number ?? 0)) event.preventDefault();
  });
  return opened;
}

render(<Entrance language={language}>{() => <Shell desk={(desk ??= open())} />}</Entrance>, document.body);
