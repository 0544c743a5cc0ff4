import { directionOf } from "../../core/typeset/direction.ts";
import type { SpecimenEntry } from "./entry.ts";

/** A specimen on the sheet: its spreads side by side, and under them what they are. */
export function figureOf(entry: SpecimenEntry, spreads: readonly OffscreenCanvas[]): HTMLElement {
  const figure = document.createElement("figure");
  figure.id = entry.id;
  const plates = document.createElement("div");
  plates.className = "plates";
  // One text alternative for all pages of a message: it is one text.
  plates.role = "img";
  plates.ariaLabel = entry.text;
  plates.lang = entry.lang;
  // The pages, too, follow each other in the text's direction.
  plates.dir = directionOf(entry.lang);
  plates.append(...spreads.map((spread) => plateOf(spread, entry.palms)));
  const caption = document.createElement("figcaption");
  const language = document.createElement("strong");
  language.textContent = entry.language;
  caption.append(language, ` ${particulars(entry)}`);
  figure.append(plates, caption);
  return figure;
}

function plateOf(spread: OffscreenCanvas, palms: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.className = palms === 1 ? "plate" : "plate spread";
  canvas.width = spread.width;
  canvas.height = spread.height;
  canvas.getContext("2d")?.drawImage(spread, 0, 0);
  return canvas;
}

function particulars({ characters, pages, xHeightMm, outline, turnDeg }: SpecimenEntry): string {
  return [
    `${characters} characters`,
    pages === 1 ? "1 page" : `${pages} pages`,
    `x-height ${xHeightMm.toFixed(1)} mm`,
    ...(outline.hand === "adult" ? [] : ["child"]),
    ...(turnDeg === 0 ? [] : [`${turnDeg}°`]),
  ].join(" · ");
}
