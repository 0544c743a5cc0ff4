import { directionOf } from "../../core/typeset/direction.ts";
import { scriptOf } from "../../core/typeset/script.ts";
import { typefaces, typeWeight } from "./typefaces.ts";

/** The part of a 2D context that decides how text is shaped. */
export type TypeContext = Pick<
  OffscreenCanvasRenderingContext2D,
  "font" | "direction" | "fontKerning" | "letterSpacing" | "textRendering" | "textAlign" | "textBaseline"
> & {
  /** BCP 47: local forms of letters, as in Bulgarian. Chromium has it; TypeScript does not know it yet. */
  lang?: string;
};

const families = [...new Set(Object.values(typefaces).map(({ family }) => family))];

/**
 * Prepares a context for text of a language, so that measuring and drawing shape it alike: the language's own typeface first, the
 * others for foreign words in it, and no hinting, so that widths are in proportion to the size.
 */
export function setType(context: TypeContext, language: string, sizePx: number): void {
  const own = typefaces[scriptOf(language)].family;
  const stack = [own, ...families.filter((family) => family !== own)];
  context.font = `${typeWeight} ${sizePx}px ${stack.map((family) => `"${family}"`).join(", ")}, sans-serif`;
  context.lang = language;
  context.direction = directionOf(language);
  context.fontKerning = "normal";
  context.letterSpacing = "0px";
  context.textRendering = "geometricPrecision";
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
}
