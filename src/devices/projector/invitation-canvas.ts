import type { DrawnPage } from "./page-canvas.ts";

interface Bone {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly widthMm: number;
}

/** A left hand's skeleton, palm mm: metacarpals that fill the palm, then the fingers and the thumb. */
const HAND: readonly Bone[] = [
  { from: [-20, 22], to: [-24, -34], widthMm: 34 },
  { from: [0, 26], to: [-4, -38], widthMm: 36 },
  { from: [14, 24], to: [20, -32], widthMm: 34 },
  { from: [-29, -36], to: [-36, -96], widthMm: 17 },
  { from: [-9, -42], to: [-12, -112], widthMm: 18 },
  { from: [11, -40], to: [13, -104], widthMm: 17 },
  { from: [30, -30], to: [37, -82], widthMm: 15 },
  { from: [-20, 18], to: [-52, -16], widthMm: 24 },
  { from: [-50, -12], to: [-66, -42], widthMm: 19 },
];
const BOUNDS_MM = { left: -90, right: 70, top: -135, bottom: 65 } as const;
const LINE_MM = 1.4;
const GLOW_MM = 2.5;

/** The faint outline of an open hand: the only invitation, and it needs no words. */
export function drawInvitation(pxPerMm: number): DrawnPage {
  const canvas = new OffscreenCanvas(
    Math.ceil((BOUNDS_MM.right - BOUNDS_MM.left) * pxPerMm),
    Math.ceil((BOUNDS_MM.bottom - BOUNDS_MM.top) * pxPerMm),
  );
  const originPx = { x: -BOUNDS_MM.left * pxPerMm, y: -BOUNDS_MM.top * pxPerMm };
  const line = outlineOf(canvas, originPx, pxPerMm);
  const context = canvas.getContext("2d");
  if (context !== null) {
    context.filter = `blur(${GLOW_MM * pxPerMm}px)`;
    context.globalAlpha = 0.6;
    context.drawImage(line, 0, 0);
    context.filter = `blur(${0.2 * pxPerMm}px)`;
    context.globalAlpha = 1;
    context.drawImage(line, 0, 0);
  }
  return { canvas, originPx, pxPerMm };
}

/** The hand drawn thick, with the same hand, a little thinner, cut out: what is left is its outline. */
function outlineOf(size: OffscreenCanvas, originPx: DrawnPage["originPx"], pxPerMm: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext("2d");
  if (context === null) return canvas;
  context.translate(originPx.x, originPx.y);
  context.scale(pxPerMm, pxPerMm);
  context.lineCap = "round";
  context.strokeStyle = "white";
  const stroke = (growMm: number): void => {
    for (const { from, to, widthMm } of HAND) {
      context.lineWidth = widthMm + growMm;
      context.beginPath();
      context.moveTo(...from);
      context.lineTo(...to);
      context.stroke();
    }
  };
  stroke(LINE_MM);
  context.globalCompositeOperation = "destination-out";
  stroke(-LINE_MM);
  return canvas;
}
