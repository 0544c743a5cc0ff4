import type { WidthOf } from "./face.ts";
import type { Unit } from "./breaks.ts";

/**
 * Units laid on one endless line at 1 em: unit i begins at `startEm[i]` and ends at `endEm[i]`, with its hyphen if breaking after it
 * shows one. So a line of units `from` to `to - 1` is `endEm[to - 1] - startEm[from]` wide.
 */
export interface MeasuredText {
  readonly units: readonly Unit[];
  readonly startEm: Float64Array;
  readonly endEm: Float64Array;
}

/** A run of units, `from` to `to - 1`: what one page shows. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

export const hyphen = "-";

/** Measures each unit once; every size and every break is arithmetic from here on. */
export function measure(units: readonly Unit[], widthOf: WidthOf): MeasuredText {
  const spaceEm = widthOf(" ");
  const hyphenEm = widthOf(hyphen);
  const startEm = new Float64Array(units.length);
  const endEm = new Float64Array(units.length);
  let pen = 0;
  for (const [i, { text, joint }] of units.entries()) {
    startEm[i] = pen;
    pen += widthOf(text);
    endEm[i] = joint === "hyphen" ? pen + hyphenEm : pen;
    if (joint === "space") pen += spaceEm;
  }
  return { units, startEm, endEm };
}

/** Width of a line of units `from` to `to - 1`, in em. */
export const widthEm = (text: MeasuredText, from: number, to: number): number =>
  (text.endEm[to - 1] ?? 0) - (text.startEm[from] ?? 0);

/** What of the text a run is: runs that follow one another give the text again. */
export const sourceText = ({ units }: MeasuredText, { from, to }: Run): string =>
  units
    .slice(from, to)
    .map(({ text, joint }, i) => (joint === "space" && from + i < units.length - 1 ? `${text} ` : text))
    .join("");

/** What the line shows: its units with their joints, a hyphen where a word goes on below. */
export function lineText({ units }: MeasuredText, from: number, to: number): string {
  const line = units.slice(from, to).map(({ text, joint }, i) => {
    const isLast = from + i === to - 1;
    if (isLast) return joint === "hyphen" ? text + hyphen : text;
    return joint === "space" ? `${text} ` : text;
  });
  return line.join("");
}
