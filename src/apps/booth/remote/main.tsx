import { render } from "preact";
import { openRemote } from "./open-remote.ts";
import { Remote } from "./remote.tsx";

const life = new AbortController();
window.addEventListener("pagehide", () => life.abort(), { once: true });

render(<Remote remote={openRemote(life.signal)} />, document.body);
