import { contextOf, drawLitHand, PLATE_MM } from "../../installation/shown-hand/draw-lit-hand.ts";
import type { SkinLook } from "../../installation/shown-hand/skin.ts";
import type { Spread } from "./set-pages.ts";

/** What is between two palms on the sheet, mm. The sheet's own grid has the same proportions. */
export const GUTTER_MM = 9;

/** Two palms of one visitor touch at the little fingers. */
const TOGETHER_MM = 94;

/** How wide a spread of so many palms is, mm. */
export const widthMm = (palms: number): number => palms * PLATE_MM + (palms - 1) * GUTTER_MM;

/**
 * Draws what is seen at one time, on nothing: outside the hands the canvas is transparent.
 * @param pxPerMm canvas px per mm on the palm.
 */
export function drawSpread(
  spread: Spread,
  turnDeg: number,
  look: SkinLook,
  pxPerMm: number,
): OffscreenCanvas {
  const canvas = new OffscreenCanvas(
    Math.round(widthMm(spread.length) * pxPerMm),
    Math.round(PLATE_MM * pxPerMm),
  );
  const context = contextOf(canvas);
  for (const [i, lit] of spread.entries()) {
    const offMiddle = (i - (spread.length - 1) / 2) * TOGETHER_MM * pxPerMm;
    const drawn = drawLitHand(lit, turnDeg, look, pxPerMm);
    context.drawImage(drawn, canvas.width / 2 + offMiddle - drawn.width / 2, 0);
  }
  return canvas;
}
