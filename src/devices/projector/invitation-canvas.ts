import { INVITED_HAND_MM as BOUNDS_MM } from "../../core/visit/invitation-places.ts";
import type { Drawn } from "./page-canvas.ts";

/**
 * The contour of an open left hand, palm mm, drawn by eye: from the wrist up the thumb's side, over the five finger tips, down to the wrist.
 * The line curves near these points, not through them.
 */
const CONTOUR = `
  -26 66, -27 46, -36 26, -50 8, -62 -12, -74 -34, -83 -52, -82 -64, -72 -64,
  -64 -50, -54 -34, -44 -22, -36 -24, -35 -44, -39 -70, -44 -96, -45 -112, -36 -117,
  -28 -110, -26 -90, -21 -64, -18 -46, -14 -46, -15 -68, -16 -98, -17 -120, -9 -130,
  1 -124, 3 -104, 3 -76, 3 -48, 8 -45, 11 -66, 16 -94, 19 -114, 28 -121,
  34 -111, 32 -92, 27 -64, 24 -42, 29 -40, 36 -56, 44 -76, 52 -93, 62 -92,
  62 -78, 54 -54, 46 -30, 44 -6, 43 18, 36 42, 28 56, 27 66`
  .split(",")
  .map((point) => {
    const [x = 0, y = 0] = point.trim().split(" ").map(Number);
    return { x, y };
  });
/** Toward the wrist the line fades: a hand ends nowhere. */
const FADE_MM = { from: 20, to: 64 } as const;
const LINE_MM = 1.3;
const GLOW_MM = 3;

/** The faint outline of an open hand: the only invitation, and it needs no words. */
export function drawInvitation(pxPerMm: number): Drawn {
  const { left, right, top, bottom } = BOUNDS_MM;
  const canvas = new OffscreenCanvas(
    Math.ceil((right - left) * pxPerMm),
    Math.ceil((bottom - top) * pxPerMm),
  );
  const context = canvas.getContext("2d");
  if (context !== null) {
    context.scale(pxPerMm, pxPerMm);
    context.translate(-left, -top);
    context.strokeStyle = "white";
    context.lineCap = "round";
    stroke(context, 2 * LINE_MM, 0.5, `blur(${GLOW_MM * pxPerMm}px)`);
    stroke(context, LINE_MM, 1, "none");
    fadeOut(context);
  }
  return { canvas, originPx: { x: -left * pxPerMm, y: -top * pxPerMm }, pxPerMm };
}

/** A quadratic spline: each point bends the line between the middles of its two sides. */
function stroke(
  context: OffscreenCanvasRenderingContext2D,
  widthMm: number,
  alpha: number,
  filter: string,
): void {
  context.lineWidth = widthMm;
  context.globalAlpha = alpha;
  context.filter = filter;
  context.beginPath();
  for (const [i, point] of CONTOUR.entries()) {
    const next = CONTOUR[i + 1] ?? point;
    if (i === 0) context.moveTo(point.x, point.y);
    else context.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2);
  }
  context.stroke();
  context.filter = "none";
  context.globalAlpha = 1;
}

function fadeOut(context: OffscreenCanvasRenderingContext2D): void {
  const fade = context.createLinearGradient(0, FADE_MM.from, 0, FADE_MM.to);
  fade.addColorStop(0, "transparent");
  fade.addColorStop(1, "black");
  context.globalCompositeOperation = "destination-out";
  context.fillStyle = fade;
  context.fillRect(
    BOUNDS_MM.left,
    BOUNDS_MM.top,
    BOUNDS_MM.right - BOUNDS_MM.left,
    BOUNDS_MM.bottom - BOUNDS_MM.top,
  );
}
