import type { ToolPicture } from "../../core/calibration/test-picture.ts";
import { drawPixelCard } from "./draw-pixel-card.ts";

const WHITE = "#fff";
const GREY = "#888";
const BLACK = "#000";
const GRID_PX = 100;
const STAR_SPOKES = 48;

/** Draws a picture for the technician's eye over all that was there. The canvas has the projector's own pixels. */
export function drawToolPicture(context: CanvasRenderingContext2D, kind: ToolPicture): void {
  const { width, height } = context.canvas;
  context.save();
  context.resetTransform();
  context.fillStyle = BLACK;
  context.fillRect(0, 0, width, height);
  context.strokeStyle = WHITE;
  context.lineWidth = 1;
  DRAW[kind](context, width, height);
  context.restore();
}

type Draw = (context: CanvasRenderingContext2D, width: number, height: number) => void;

const DRAW: Readonly<Record<ToolPicture, Draw>> = {
  "pixel-card": drawPixelCard,
  grid: drawGrid,
  "cross-hair": drawCrossHair,
  focus: drawFocus,
  colours: drawColours,
  brightness: drawBrightness,
};

/** A line of exactly one pixel: its middle lies on a pixel's. */
function line(context: CanvasRenderingContext2D, x0: number, y0: number, x1: number, y1: number): void {
  context.beginPath();
  context.moveTo(Math.floor(x0) + 0.5, Math.floor(y0) + 0.5);
  context.lineTo(Math.floor(x1) + 0.5, Math.floor(y1) + 0.5);
  context.stroke();
}

/** Counted from the middle, so that a shifted picture is seen by its unequal margins. */
function drawGrid(context: CanvasRenderingContext2D, width: number, height: number): void {
  const [middleX, middleY] = [width / 2, height / 2];
  for (let d = 0; d <= Math.max(middleX, middleY); d += GRID_PX) {
    context.strokeStyle = d === 0 ? WHITE : GREY;
    for (const sign of d === 0 ? [1] : [-1, 1]) {
      if (d <= middleX) line(context, middleX + sign * d, 0, middleX + sign * d, height);
      if (d <= middleY) line(context, 0, middleY + sign * d, width, middleY + sign * d);
    }
  }
  context.strokeStyle = WHITE;
  context.strokeRect(0.5, 0.5, width - 1, height - 1);
}

function drawCrossHair(context: CanvasRenderingContext2D, width: number, height: number): void {
  const [x, y] = [width / 2, height / 2];
  line(context, x, 0, x, height);
  line(context, 0, y, width, y);
  for (const share of [0.1, 0.25, 0.5]) {
    context.beginPath();
    context.arc(x, y, share * height, 0, 2 * Math.PI);
    context.stroke();
  }
}

/** Stars in the middle and the corners: out of focus their spokes run into grey discs, and the larger the disc, the farther off. */
function drawFocus(context: CanvasRenderingContext2D, width: number, height: number): void {
  const radius = height / 5;
  const margin = radius * 1.15;
  const places = [
    [width / 2, height / 2],
    [margin, margin],
    [width - margin, margin],
    [margin, height - margin],
    [width - margin, height - margin],
  ] as const;
  context.fillStyle = WHITE;
  for (const [x, y] of places) {
    for (let spoke = 0; spoke < STAR_SPOKES; spoke++) {
      const from = (2 * Math.PI * spoke) / STAR_SPOKES;
      context.beginPath();
      context.moveTo(x, y);
      context.arc(x, y, radius, from, from + Math.PI / STAR_SPOKES);
      context.fill();
    }
  }
}

function drawColours(context: CanvasRenderingContext2D, width: number, height: number): void {
  const all = ["#fff", "#ff0", "#0ff", "#0f0", "#f0f", "#f00", "#00f", "#888"];
  for (const [i, colour] of all.entries()) {
    const left = Math.round((i * width) / all.length);
    context.fillStyle = colour;
    context.fillRect(left, 0, Math.round(((i + 1) * width) / all.length) - left, 0.8 * height);
  }
  const ramp = context.createLinearGradient(0, 0, width, 0);
  ramp.addColorStop(0, BLACK);
  ramp.addColorStop(1, WHITE);
  context.fillStyle = ramp;
  context.fillRect(0, 0.8 * height, width, 0.2 * height);
}

/** Above, the darkest levels on black; below, the lightest on white: set the projector so that all but the outermost can be told apart. */
function drawBrightness(context: CanvasRenderingContext2D, width: number, height: number): void {
  const steps = [2, 4, 6, 8, 12, 16, 24, 32];
  const side = (0.7 * width) / steps.length;
  context.fillStyle = WHITE;
  context.fillRect(0, height / 2, width, height / 2);
  context.font = `${Math.round(side / 7)}px "Noto Sans", sans-serif`;
  context.textAlign = "center";
  for (const [i, step] of steps.entries()) {
    const left = ((i + 0.5) * width) / steps.length - side / 2;
    const halves = [
      { level: step, top: height / 4 - side / 2, ink: "#555" },
      { level: 255 - step, top: (3 * height) / 4 - side / 2, ink: "#999" },
    ];
    for (const { level, top, ink } of halves) {
      context.fillStyle = `rgb(${level} ${level} ${level})`;
      context.fillRect(left, top, side, side);
      context.fillStyle = ink;
      context.fillText(String(level), left + side / 2, top + side + side / 5);
    }
  }
}
