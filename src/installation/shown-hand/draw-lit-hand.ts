import type { Page } from "../../core/typeset/typeset.ts";
import { drawPage } from "../../devices/projector/page-canvas.ts";
import { drawHand } from "./draw-hand.ts";
import type { Hand } from "./hand.ts";
import type { SkinLook } from "./skin.ts";

/** A palm's square on its canvas, mm: the palm, and its fingers as far as they are lost in the dark. */
export const PLATE_MM = 144;

/** As the projector's textures are to its pixels. */
const OVERSAMPLING = 2;
/** Light spreads a little in skin. */
const GLOW = { mm: 0.8, level: 0.28 } as const;

/** A hand, and the page that it shows, if it shows one. */
export interface LitHand {
  readonly hand: Hand;
  readonly page: Page | undefined;
}

/**
 * Draws a hand with its page of light, the middle of the palm in the middle, on nothing: outside the hand the canvas is transparent.
 * @param turnDeg clockwise, from fingers up.
 * @param pxPerMm canvas px per mm on the palm.
 */
export function drawLitHand(
  { hand, page }: LitHand,
  turnDeg: number,
  look: SkinLook,
  pxPerMm: number,
): OffscreenCanvas {
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

/** The context that pictures of hands are drawn in. @throws Error where the browser has none. */
export function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  // Drawn once and read: by the processor, alike with any graphics card.
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("a canvas of a hand gave no 2D context");
  return context;
}
