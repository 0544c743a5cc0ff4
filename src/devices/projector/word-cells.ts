import type { Page } from "../../core/typeset/typeset.ts";
import { wordsOf } from "../../core/typeset/words.ts";

/** A part of a canvas, px. */
export interface Cell {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Lines are parted so far down from a baseline to the next: descenders are shorter than ascenders. */
const LINES_PART_AT = 0.3;

/**
 * Divides a page's canvas among its words, so that each pixel is some word's: lines part between the baselines, words in the middle of the space
 * between them. In reading order, as `recallStarts` counts them.
 * @param ink the canvas, in px from palm mm (0, 0). @param widthPx advance width of a run at the page's size.
 */
export function wordCells(
  { lines, direction }: Page,
  ink: Cell,
  pxPerMm: number,
  widthPx: (run: string) => number,
): readonly Cell[] {
  const [width, height] = [ink.right - ink.left, ink.bottom - ink.top];
  const cuts = lines.slice(1).map(({ baselineMm }, i) => {
    const above = lines[i]?.baselineMm ?? baselineMm;
    return (above + LINES_PART_AT * (baselineMm - above)) * pxPerMm - ink.top;
  });
  return lines.flatMap(({ text, leftMm, widthMm }, i) => {
    const words = wordsOf(text, direction);
    const [top, bottom] = [cuts[i - 1] ?? 0, cuts[i] ?? height];
    /** Where a word ends and the next begins, px from where the line begins to be read. */
    const ends = words.slice(1).map((_, k) => {
      const before = words.slice(0, k + 1).join(" ");
      return (widthPx(before) + widthPx(`${before} `)) / 2;
    });
    const begins = (direction === "rtl" ? leftMm + widthMm : leftMm) * pxPerMm - ink.left;
    return words.map((_, k): Cell => {
      const [from, to] = [ends[k - 1], ends[k]];
      return direction === "rtl"
        ? {
            top,
            bottom,
            left: to === undefined ? 0 : begins - to,
            right: from === undefined ? width : begins - from,
          }
        : {
            top,
            bottom,
            left: from === undefined ? 0 : begins + from,
            right: to === undefined ? width : begins + to,
          };
    });
  });
}
