import type { TestPicture, ToolPicture } from "../../core/calibration/test-picture.ts";
import type { ProjectorPx } from "../../core/geometry/spaces.ts";

/** The pictures that something is measured with; those for the technician's eye alone are drawn elsewhere. */
export type MeasuringPicture = Exclude<TestPicture, { kind: ToolPicture }>;

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Of a corner's mark: the arms of its cross, and the ring that says which one the keys move. */
const ARM_PX = 36;
const RING_PX = 22;
const LINE_PX = 2;

/**
 * Draws a picture over all that was there. The canvas has the projector's own pixels: its coordinates are projector px, with a pixel's centre at
 * its half, and a disc between pixels is smoothed by how much of each it covers, so its middle is where it was asked for.
 */
export function drawTestPicture(context: Context, picture: MeasuringPicture): void {
  const { width, height } = context.canvas;
  const fill = (level: number, area = { leftPx: 0, topPx: 0, widthPx: width, heightPx: height }): void => {
    context.fillStyle = grey(level);
    context.fillRect(area.leftPx, area.topPx, area.widthPx, area.heightPx);
  };
  context.save();
  context.resetTransform();
  context.globalAlpha = 1;
  context.globalCompositeOperation = "source-over";
  fill(picture.kind === "dots" ? picture.ground : 0);
  switch (picture.kind) {
    case "dark":
      break;
    case "flat":
      fill(picture.level, picture.within);
      break;
    case "dots":
      drawDots(context, picture.at, picture.radiusPx);
      break;
    case "corners":
      for (const [i, at] of picture.at.entries()) drawCorner(context, at, i === picture.chosen);
      break;
    default:
      picture satisfies never;
  }
  context.restore();
}

/** @param level sRGB, 0 to 1. */
function grey(level: number): string {
  const value = Math.round(255 * level);
  return `rgb(${value} ${value} ${value})`;
}

function drawDots(context: Context, dots: readonly ProjectorPx[], radiusPx: number): void {
  context.fillStyle = grey(1);
  context.beginPath();
  for (const { x, y } of dots) {
    context.moveTo(x + radiusPx, y);
    context.arc(x, y, radiusPx, 0, 2 * Math.PI);
  }
  context.fill();
}

function drawCorner(context: Context, { x, y }: ProjectorPx, isChosen: boolean): void {
  context.strokeStyle = grey(1);
  context.lineWidth = isChosen ? 2 * LINE_PX : LINE_PX;
  context.beginPath();
  context.moveTo(x - ARM_PX, y);
  context.lineTo(x + ARM_PX, y);
  context.moveTo(x, y - ARM_PX);
  context.lineTo(x, y + ARM_PX);
  context.stroke();
  if (!isChosen) return;
  context.beginPath();
  context.arc(x, y, RING_PX, 0, 2 * Math.PI);
  context.stroke();
}
