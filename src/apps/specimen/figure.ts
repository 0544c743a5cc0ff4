import { directionOf } from "../../core/typeset/direction.ts";
import type { SpecimenEntry } from "./entry.ts";

/** A specimen on the sheet: its spreads side by side, as pictures that can be kept, and under them what they are. */
export async function figureOf(
  entry: SpecimenEntry,
  spreads: readonly OffscreenCanvas[],
): Promise<HTMLElement> {
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
  plates.append(...(await Promise.all(spreads.map((spread) => plateOf(spread, entry.palms)))));
  const caption = document.createElement("figcaption");
  const language = document.createElement("strong");
  language.textContent = entry.language;
  caption.append(language, ...heldAs(entry), document.createElement("br"), measuresOf(entry));
  figure.append(plates, caption);
  return figure;
}

/** A picture is decoded when it comes into view; so many canvases would all be held and painted. */
async function plateOf(spread: OffscreenCanvas, palms: number): Promise<HTMLImageElement> {
  const plate = new Image(spread.width, spread.height);
  plate.className = palms === 1 ? "plate" : "plate spread";
  plate.alt = "";
  plate.src = URL.createObjectURL(await spread.convertToBlob({ type: "image/png" }));
  return plate;
}

/** What of a hand is not an adult's with its fingers up. */
const heldAs = ({ outline, turnDeg }: SpecimenEntry): readonly string[] => [
  ...(outline.hand === "adult" ? [] : [`, ${outline.hand}’s palm`]),
  ...(turnDeg === 0 ? [] : [`, ${turnDeg}°`]),
];

const measuresOf = ({ characters, pages, xHeightMm }: SpecimenEntry): string =>
  [
    `${characters} characters`,
    pages === 1 ? "1 page" : `${pages} pages`,
    `x-height ${xHeightMm.toFixed(1)} mm`,
  ].join(" · ");
