import type { PaumeError } from "../core/error.ts";
import "./notices.css";
import { ADVICE } from "./advice.ts";

/** Long enough for the names of all the scenarios there are. */
const DETAIL_LENGTH = 600;

/** Shows what is wrong to whoever is there to mend it; nothing at all while all is well. */
export function showNotices(strip: HTMLElement, faults: readonly PaumeError[]): void {
  strip.hidden = faults.length === 0;
  strip.replaceChildren(...faults.map(notice));
}

function notice({ code, detail }: PaumeError): HTMLElement {
  const paragraph = document.createElement("p");
  paragraph.append(ADVICE[code]);
  if (code === "camera-missing" || code === "camera-refused") {
    const room = document.createElement("a");
    room.href = "/room/";
    room.textContent = "Open the room";
    paragraph.append(" ", room);
  }
  const small = document.createElement("small");
  small.textContent = `${code} · ${detail.slice(0, DETAIL_LENGTH)}`;
  paragraph.append(small);
  return paragraph;
}
