import type { Page } from "playwright-core";
import { setType, type TypeContext } from "../../../src/devices/projector/page-type.ts";

const sizePx = 40;

/** What the product sets on a canvas before it draws in a language, to be set on one in the page. */
function typeFor(language: string): TypeContext {
  const type: TypeContext = {
    font: "",
    direction: "inherit",
    fontKerning: "auto",
    letterSpacing: "0px",
    textRendering: "auto",
    textAlign: "left",
    textBaseline: "alphabetic",
  };
  setType(type, language, sizePx);
  return type;
}

/** Width in em of each text, shaped by the page with the letters it has loaded. */
export async function widthsEm(
  page: Page,
  language: string,
  texts: readonly string[],
): Promise<readonly number[]> {
  const widths = await page.evaluate(
    ([type, all]) => {
      const context = new OffscreenCanvas(1, 1).getContext("2d");
      if (context === null) throw new Error("no 2D canvas");
      Object.assign(context, type);
      return all.map((text) => context.measureText(text).width);
    },
    [typeFor(language), texts] as const,
  );
  return widths.map((width) => width / sizePx);
}

/** What each text looks like: its ink, pixel by pixel. Texts that look alike are equal strings; nothing is "". */
export async function drawings(
  page: Page,
  language: string,
  texts: readonly string[],
): Promise<readonly string[]> {
  return page.evaluate(
    ([type, all, size]) => {
      const context = new OffscreenCanvas(3 * size, 2 * size).getContext("2d", { willReadFrequently: true });
      if (context === null) throw new Error("no 2D canvas");
      Object.assign(context, type);
      return all.map((text) => {
        context.clearRect(0, 0, 3 * size, 2 * size);
        context.fillText(text, size, 1.4 * size);
        const words = new Uint32Array(context.getImageData(0, 0, 3 * size, 2 * size).data.buffer);
        return words.reduce((ink, word, i) => (word === 0 ? ink : `${ink} ${i}:${word}`), "");
      });
    },
    [typeFor(language), texts, sizePx] as const,
  );
}

/** A character that Unicode will never assign: whatever is drawn for it is drawn for nothing. */
const noCharacter = "\uFFFE";

/** Those of the characters that look like no character at all: an empty box, or nothing. */
export async function drawnAsBoxes(
  page: Page,
  language: string,
  characters: readonly string[],
): Promise<readonly string[]> {
  const [box, ...drawn] = await drawings(page, language, [noCharacter, ...characters]);
  return characters.filter((_, i) => drawn[i] === box || drawn[i] === "");
}

/** The fonts that the browser takes glyphs of a text from, by name, which are not those the page has loaded. */
export async function foreignFonts(page: Page, language: string, text: string): Promise<readonly string[]> {
  await page.evaluate(
    ([{ font, direction, lang = "" }, words]) => {
      const line = document.querySelector<HTMLElement>("#letters") ?? document.createElement("p");
      Object.assign(line, { id: "letters", lang, dir: direction, textContent: words });
      line.style.font = font;
      document.body.append(line);
      // Only what is laid out has fonts.
      line.getBoundingClientRect();
    },
    [typeFor(language), text] as const,
  );
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("DOM.enable");
  await devtools.send("CSS.enable");
  const { root } = await devtools.send("DOM.getDocument");
  const { nodeId } = await devtools.send("DOM.querySelector", { nodeId: root.nodeId, selector: "#letters" });
  const { fonts } = await devtools.send("CSS.getPlatformFontsForNode", { nodeId });
  await devtools.detach();
  if (fonts.length === 0) throw new Error(`nothing is drawn for ${text}`);
  return fonts.filter(({ isCustomFont }) => !isCustomFont).map(({ familyName }) => familyName);
}
