import type { PalmMm } from "../../core/geometry/spaces.ts";
import type { Hand } from "./hand.ts";
import type { SkinLook } from "./skin.ts";

const CREASE_MM = 0.3;

/** How far from the palm's middle a hand is wholly seen, and where it is lost in the dark, mm. */
const POOL = { full: 56, dark: 72 } as const;

/** Draws a hand flat, and the outline in which text is set. The context is in palm mm, and empty where the hand comes. */
export function drawHand(context: OffscreenCanvasRenderingContext2D, hand: Hand, look: SkinLook): void {
  trace(context, hand.edge);
  context.fillStyle = look.skin;
  context.fill();
  context.beginPath();
  for (const { x, y } of hand.outline) context.lineTo(x, y);
  context.closePath();
  context.strokeStyle = look.crease;
  context.lineWidth = CREASE_MM;
  context.lineJoin = "round";
  context.stroke();
  fade(context);
}

/** Fingers and wrist are lost in the dark: what counts is the palm. */
function fade(context: OffscreenCanvasRenderingContext2D): void {
  const pool = context.createRadialGradient(0, 0, POOL.full, 0, 0, POOL.dark);
  pool.addColorStop(0, "rgb(0 0 0 / 1)");
  pool.addColorStop(0.5, "rgb(0 0 0 / 0.4)");
  pool.addColorStop(1, "rgb(0 0 0 / 0)");
  context.globalCompositeOperation = "destination-in";
  context.fillStyle = pool;
  const reach = 2 * POOL.dark;
  context.fillRect(-reach, -reach, 2 * reach, 2 * reach);
  context.globalCompositeOperation = "source-over";
}

/** A closed quadratic B-spline: each control point bends the way from one edge's middle to the next. */
function trace(context: OffscreenCanvasRenderingContext2D, control: readonly PalmMm[]): void {
  context.beginPath();
  for (const [i, point] of control.entries()) {
    const next = control[(i + 1) % control.length] ?? point;
    context.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2);
  }
  context.closePath();
}
