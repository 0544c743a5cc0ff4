import { render } from "preact";
import { openBooth } from "./booth.ts";
import { Shell } from "./shell/shell.tsx";

const life = new AbortController();
window.addEventListener("pagehide", () => life.abort(), { once: true });

render(<Shell booth={openBooth(life.signal)} />, document.body);
