import { directionOf } from "../../core/typeset/direction.ts";

export const notoSans = "Noto Sans";
export const vazirmatn = "Vazirmatn";

/** Semibold: light on skin eats thin strokes. */
export const typeWeight = 600;

/** The part of a 2D context that decides how text is shaped. */
export type TypeContext = Pick<
  OffscreenCanvasRenderingContext2D,
  "font" | "direction" | "fontKerning" | "letterSpacing" | "textRendering" | "textAlign" | "textBaseline"
>;

/**
 * Prepares a context for text of a language, so that measuring and drawing shape it alike: the language's own typeface first, the
 * other for foreign words in it, and no hinting, so that widths are in proportion to the size.
 */
export function setType(context: TypeContext, language: string, sizePx: number): void {
  const direction = directionOf(language);
  const families = direction === "rtl" ? [vazirmatn, notoSans] : [notoSans, vazirmatn];
  context.font = `${typeWeight} ${sizePx}px ${families.map((family) => `"${family}"`).join(", ")}, sans-serif`;
  context.direction = direction;
  context.fontKerning = "normal";
  context.letterSpacing = "0px";
  context.textRendering = "geometricPrecision";
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
}
