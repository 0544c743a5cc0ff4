import type { PalmMm } from "../../../../core/geometry/spaces.ts";
import { largestBetween } from "../../../../core/typeset/extremes.ts";
import type { Chords } from "../../../../core/typeset/outline.ts";

/** Heights are tried in such steps, mm. */
const STEP_MM = 1;

/** The upright rectangles in an eroded palm that no other of them is both as broad and as high as: the broadest of each height, from low to high. */
export function inscribedRectangles({
  rowMm,
  leftMm,
  rightMm,
}: Chords): readonly { readonly widthMm: number; readonly heightMm: number }[] {
  const leftmost = largestBetween(leftMm);
  const rightmost = largestBetween(rightMm.map((right) => -right));
  const rectangles = [];
  const stepRows = Math.round(STEP_MM / rowMm);
  for (let rows = stepRows; rows < leftMm.length; rows += stepRows) {
    let widthMm = 0;
    for (let top = 0; top + rows < leftMm.length; top++)
      widthMm = Math.max(widthMm, -rightmost(top, top + rows) - leftmost(top, top + rows));
    if (widthMm > 0) rectangles.push({ widthMm, heightMm: rows * rowMm });
  }
  return rectangles;
}

export const outlineOf = (widthMm: number, heightMm: number): readonly PalmMm[] => [
  { x: -widthMm / 2, y: -heightMm / 2 },
  { x: widthMm / 2, y: -heightMm / 2 },
  { x: widthMm / 2, y: heightMm / 2 },
  { x: -widthMm / 2, y: heightMm / 2 },
];
