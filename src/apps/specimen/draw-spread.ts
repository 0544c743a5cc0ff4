import type { Page } from "../../core/typeset/typeset.ts";
import { drawPage } from "../../devices/projector/page-canvas.ts";
import { drawHand } from "./draw-hand.ts";
import type { LitHand, Spread } from "./set-pages.ts";
import type { SkinLook } from "./skin.ts";

/** A palm's square on the sheet, mm, and what is between two of them. The sheet's own grid has the same proportions. */
export const PLATE_MM = 144;
export const GUTTER_MM = 9;

/** Two palms of one visitor touch at the little fingers. */
const TOGETHER_MM = 94;

/** As the projector's textures are to its pixels. */
const OVERSAMPLING = 2;
/** Light spreads a little in skin. */
const GLOW = { mm: 0.8, level: 0.28 } as const;

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

function drawLitHand({ hand, page }: LitHand, turnDeg: number, look: SkinLook, pxPerMm: number) {
  const side = Math.round(PLATE_MM * pxPerMm);
  const canvas = new OffscreenCanvas(side, side);
  const context = contextOf(canvas);
  context.translate(side / 2, side / 2);
  context.rotate((turnDeg * Math.PI) / 180);
  context.scale(pxPerMm, pxPerMm);
  drawHand(context, hand, look);
  if (page !== undefined) layPage(context, page, look, pxPerMm);
  return canvas;
}

/** Lays a page of light on a hand; it lights skin, and nothing where there is none. */
function layPage(
  context: OffscreenCanvasRenderingContext2D,
  page: Page,
  look: SkinLook,
  pxPerMm: number,
): void {
  const { canvas, originPx, pxPerMm: density } = drawPage(page, OVERSAMPLING * pxPerMm);
  const tint = contextOf(canvas);
  tint.globalCompositeOperation = "source-in";
  tint.fillStyle = look.lit;
  tint.fillRect(0, 0, canvas.width, canvas.height);
  const lay = (): void =>
    context.drawImage(
      canvas,
      -originPx.x / density,
      -originPx.y / density,
      canvas.width / density,
      canvas.height / density,
    );
  context.imageSmoothingQuality = "high";
  context.globalCompositeOperation = "source-atop";
  context.filter = `blur(${GLOW.mm * pxPerMm}px)`;
  context.globalAlpha = GLOW.level;
  lay();
  context.filter = "none";
  context.globalAlpha = 1;
  lay();
  context.globalCompositeOperation = "source-over";
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  // Drawn once and read: by the processor, alike with any graphics card.
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("a canvas of the specimen gave no 2D context");
  return context;
}
