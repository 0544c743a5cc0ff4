import { signal as state } from "@preact/signals";
import { render } from "preact";
import { chosenLanguage, keepLanguage } from "../../installation/chosen-language.ts";
import { openBooth } from "./booth.ts";
import { Shell } from "./shell/shell.tsx";

const life = new AbortController();
window.addEventListener("pagehide", () => life.abort(), { once: true });

const language = state(chosenLanguage("paume-booth-language"));
keepLanguage(language, "paume-booth-language");

render(<Shell booth={openBooth(language, life.signal)} />, document.body);
