import type { Face, FaceMetrics } from "../../core/typeset/face.ts";
import { recent } from "../../core/recent.ts";
import type { TypeContext } from "./page-type.ts";
import { setType } from "./page-type.ts";
import { sampleLetters } from "./sample-letters.ts";

/** What measuring needs of a 2D context. */
export interface MeasuringContext extends TypeContext {
  readonly measureText: (
    text: string,
  ) => Pick<TextMetrics, "width" | "actualBoundingBoxAscent" | "actualBoundingBoxDescent">;
}

/**
 * Text is measured at this size; without hinting its widths are in proportion at any other. Ink is known to the pixel here,
 * which is 0.004 em; above 256 px Chromium rounds it to a 64th.
 */
const measuringPx = 250;
/**
 * Widths kept, in each of two generations: a message brings some twenty new ones. All of them would be megabytes that grow for days, and would soon be of
 * no use.
 */
const mostWidths = 500;
/**
 * So many texts are measured with one context. Chromium keeps how each was shaped for as long as its context lives, 1.6 kB apiece, and a context that is
 * never drawn has no frame after which it would forget.
 */
const mostMeasured = 1000;

/**
 * Measures text as the browser shapes it, each run and each language once. The fonts must be loaded.
 * @param open a context for this alone; asked for a new one in place of one that has measured much.
 */
export function canvasFace(open: () => MeasuringContext): Face {
  const widthsEm = recent<string, number>(mostWidths);
  const metrics = new Map<string, FaceMetrics>();
  let language: string | undefined;
  let context = open();
  let measured = 0;
  const measureText = (text: string, textLanguage: string) => {
    if (measured++ === mostMeasured) {
      context = open();
      [measured, language] = [1, undefined];
    }
    if (language !== textLanguage) setType(context, textLanguage, measuringPx);
    language = textLanguage;
    return context.measureText(text);
  };
  return {
    measureEm(text, textLanguage) {
      const key = `${textLanguage}\n${text}`;
      const known = widthsEm.get(key);
      if (known !== undefined) return known;
      const width = measureText(text, textLanguage).width / measuringPx;
      widthsEm.set(key, width);
      return width;
    },
    metricsOf(textLanguage) {
      const known = metrics.get(textLanguage);
      if (known !== undefined) return known;
      const letters = sampleLetters(textLanguage);
      const ascent = (text: string) => measureText(text, textLanguage).actualBoundingBoxAscent / measuringPx;
      const own: FaceMetrics = {
        xHeightEm: ascent(letters.xHeight),
        capHeightEm: ascent(letters.capital),
        ascentEm: ascent(letters.ascenders),
        descentEm: measureText(letters.descenders, textLanguage).actualBoundingBoxDescent / measuringPx,
      };
      metrics.set(textLanguage, own);
      return own;
    },
  };
}
