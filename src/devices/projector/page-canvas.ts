import type { Page } from "../../core/typeset/typeset.ts";
import { setType } from "./page-type.ts";
import { wordCells, type Cell } from "./word-cells.ts";

/** Something drawn as light: white where light is, transparent where none is. */
export interface Drawn {
  readonly canvas: OffscreenCanvas;
  /** Where palm mm (0, 0) is, in px of the canvas; it may lie outside. */
  readonly originPx: { readonly x: number; readonly y: number };
  readonly pxPerMm: number;
}

/** A page, and where on its canvas each word is, in reading order. */
export interface DrawnPage extends Drawn {
  readonly words: readonly Cell[];
}

/** Around the ink: the texture's linear filter must find nothing but transparency at its edge. */
const paddingPx = 2;

/**
 * Draws a page on a canvas no larger than its ink. White on transparent, never on an opaque ground: there Chromium may choose
 * subpixel antialiasing, whose coloured fringes would be projected. Loaded fonts are taken for granted (see `loadFace`).
 *
 * The type is a whole number of px: Chromium keeps the letters of each size that it has drawn, and nearly every page has a size of its own.
 * @param leastPxPerMm canvas px per mm on the palm; as many more as that takes, less than one px an em.
 */
export function drawPage(page: Page, leastPxPerMm: number): DrawnPage {
  const sizePx = Math.ceil(page.emMm * leastPxPerMm);
  const pxPerMm = sizePx / page.emMm;
  const ink = inkOf(page, pxPerMm, sizePx);
  const { left, top, right, bottom } = ink;
  const canvas = new OffscreenCanvas(right - left, bottom - top);
  const context = typeContext(canvas, page.language, sizePx);
  context.fillStyle = "white";
  for (const { text, leftMm, baselineMm } of page.lines) {
    context.fillText(text, leftMm * pxPerMm - left, baselineMm * pxPerMm - top);
  }
  const words = wordCells(page, ink, pxPerMm, (run) => context.measureText(run).width);
  return { canvas, originPx: { x: -left, y: -top }, pxPerMm, words };
}

/** The pixels that a page's ink touches, padded, from palm mm (0, 0): accents and swashes may leave the lines' boxes. */
function inkOf(page: Page, pxPerMm: number, sizePx: number): Cell {
  const context = typeContext(new OffscreenCanvas(1, 1), page.language, sizePx);
  const boxes = page.lines.map(({ text, leftMm, baselineMm }) => {
    const ink = context.measureText(text);
    return {
      left: leftMm * pxPerMm - ink.actualBoundingBoxLeft,
      right: leftMm * pxPerMm + ink.actualBoundingBoxRight,
      top: baselineMm * pxPerMm - ink.actualBoundingBoxAscent,
      bottom: baselineMm * pxPerMm + ink.actualBoundingBoxDescent,
    };
  });
  // A page without lines is drawn too: as a few transparent pixels.
  if (boxes.length === 0) boxes.push({ left: 0, right: 0, top: 0, bottom: 0 });
  return {
    left: Math.floor(Math.min(...boxes.map((box) => box.left))) - paddingPx,
    right: Math.ceil(Math.max(...boxes.map((box) => box.right))) + paddingPx,
    top: Math.floor(Math.min(...boxes.map((box) => box.top))) - paddingPx,
    bottom: Math.ceil(Math.max(...boxes.map((box) => box.bottom))) + paddingPx,
  };
}

function typeContext(
  canvas: OffscreenCanvas,
  language: string,
  sizePx: number,
): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("a canvas of a page gave no 2D context");
  setType(context, language, sizePx);
  return context;
}
