import type { Setting } from "./arrange.ts";
import { bandOf } from "./bands.ts";
import type { Direction } from "./direction.ts";
import type { WidthOf } from "./face.ts";
import type { MeasuredText } from "./measured.ts";
import { lineText } from "./measured.ts";
import { hangingStartEm, opticalShiftEm } from "./optical.ts";

/** One line as it is drawn: its left end on its baseline, in palm mm. */
export interface Line {
  readonly text: string;
  readonly leftMm: number;
  readonly baselineMm: number;
  readonly widthMm: number;
}

/** A line with the room it has, before its width at the page's size is known. */
export interface PlacedText {
  readonly text: string;
  readonly baselineMm: number;
  readonly leftMm: number;
  readonly rightMm: number;
  readonly widthEm: number;
}

/** Puts the lines of a setting in their bands, each measured whole: shaped together, words can be wider than apart. */
export function placeLines(
  text: MeasuredText,
  { run, block, ends }: Setting,
  widthOf: WidthOf,
): readonly PlacedText[] {
  return ends.map((to, i) => {
    const band = bandOf(run.room, block, i);
    const line = lineText(text, ends[i - 1] ?? run.from, to);
    return {
      text: line,
      baselineMm: block.topMm + i * block.pitchMm + run.room.ascentEm * block.emMm,
      leftMm: band.left,
      rightMm: band.right,
      widthEm: widthOf(line),
    };
  });
}

/** The largest size up to `emMm` at which every line keeps within its band. On the same baselines smaller type needs no other room. */
export const safeEm = (lines: readonly PlacedText[], emMm: number): number =>
  lines.reduce(
    (em, { leftMm, rightMm, widthEm }) => (widthEm > 0 ? Math.min(em, (rightMm - leftMm) / widthEm) : em),
    emMm,
  );

/**
 * Puts a page's lines on one upright axis, as far as their bands let them. Left-to-right lines are centred on it by the eye.
 * Right-to-left lines begin on it, flush right with their opening marks hanging out, and the axis is where their mass stands in the middle of the palm.
 */
export function setLines(
  lines: readonly PlacedText[],
  emMm: number,
  direction: Direction,
  widthOf: WidthOf,
): readonly Line[] {
  const spans = lines.map((line): Span => {
    const toLeft =
      direction === "rtl"
        ? line.widthEm - hangingStartEm(line.text, widthOf)
        : line.widthEm / 2 - opticalShiftEm(line.text, widthOf);
    return {
      least: line.leftMm + toLeft * emMm,
      most: line.rightMm - (line.widthEm - toLeft) * emMm,
      toLeft: toLeft * emMm,
    };
  });
  const axis = commonAxis(spans);
  return lines.map(({ text, baselineMm, widthEm }, i) => {
    const span = spans[i];
    const leftMm = span === undefined ? 0 : clamp(axis, span) - span.toLeft;
    return { text, baselineMm, leftMm, widthMm: widthEm * emMm };
  });
}

/** Where a line's point on the axis may stand, and how far from its left end that point is. */
interface Span {
  readonly least: number;
  readonly most: number;
  readonly toLeft: number;
}

const clamp = (x: number, { least, most }: Span): number => Math.min(Math.max(x, least), most);

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The axis from which the lines stray least, in squares: each step moves it to the mean of where it leaves them. */
function commonAxis(spans: readonly Span[]): number {
  let axis = mean(spans.map(({ least, most }) => (least + most) / 2));
  for (let step = 0; step < 30; step++) axis = mean(spans.map((span) => clamp(axis, span)));
  return axis;
}
