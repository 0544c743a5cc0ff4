import { render } from "preact";
import { sha256 } from "../../devices/sha256.ts";
import { reportFault } from "../../devices/house/house.ts";
import { memoryStore } from "./model/memory-store.ts";
import { openDesk } from "./model/open-desk.ts";
import { Shell } from "./shell/shell.tsx";

const life = new AbortController();
window.addEventListener("pagehide", () => life.abort(), { once: true });

const hash = (text: string): Promise<string> => sha256(new TextEncoder().encode(text));
const desk = openDesk(
  {
    store: memoryStore(crypto.randomUUID(), hash),
    nowMs: () => Date.now(),
    freshName: () => crypto.randomUUID(),
    sha256: hash,
    language: navigator.language.startsWith("fr") ? "fr" : "en",
    report: (error) => void reportFault(error),
  },
  life.signal,
);

render(<Shell desk={desk} />, document.body);
