import type { DrawnPage } from "./page-canvas.ts";

/** A ring says where; it does not call, as the invitation does. */
const LINE_MM = 1.2;
const GLOW_MM = 3;
const PADDING_MM = 4 * GLOW_MM;

/** A thin circle of light with a soft edge, around mm (0, 0). */
export function drawRing(radiusMm: number, pxPerMm: number): DrawnPage {
  const originPx = Math.ceil((radiusMm + PADDING_MM) * pxPerMm);
  const canvas = new OffscreenCanvas(2 * originPx, 2 * originPx);
  const context = canvas.getContext("2d");
  if (context !== null) {
    context.strokeStyle = "white";
    context.translate(originPx, originPx);
    context.scale(pxPerMm, pxPerMm);
    circle(context, radiusMm, 2 * LINE_MM, 0.35, `blur(${GLOW_MM * pxPerMm}px)`);
    circle(context, radiusMm, LINE_MM, 1, "none");
  }
  return { canvas, originPx: { x: originPx, y: originPx }, pxPerMm };
}

function circle(
  context: OffscreenCanvasRenderingContext2D,
  radiusMm: number,
  widthMm: number,
  alpha: number,
  filter: string,
): void {
  context.lineWidth = widthMm;
  context.globalAlpha = alpha;
  context.filter = filter;
  context.beginPath();
  context.arc(0, 0, radiusMm, 0, 2 * Math.PI);
  context.stroke();
}
