import type { WidthOf } from "./face.ts";

const light = /[.,،۔'’‘“”„"…·-]/u;
const heavy = /[«»;؛:!?¿¡؟–—()]/u;

/** How far a mark counts as margin: a point is hardly seen at a line's end, a question mark is half a letter. */
const weightOf = (mark: string): number => (light.test(mark) ? 1 : heavy.test(mark) ? 0.5 : 0);

const hanging = (marks: string, widthOf: WidthOf): number =>
  Array.from(marks).reduce((sum, mark) => sum + weightOf(mark) * widthOf(mark), 0);

const openingMarks = (line: string): string => /^[^\p{L}\p{N}]*/u.exec(line)?.[0] ?? "";

/** How far the marks that a line begins with hang out of a flush edge, in em. */
export const hangingStartEm = (line: string, widthOf: WidthOf): number =>
  hanging(openingMarks(line), widthOf);

/**
 * How far the eye is off the middle of a line because of its punctuation, in em, positive toward the line's end: a centred line
 * moves by this, so that its words and not its marks stand in the middle.
 */
export function opticalShiftEm(line: string, widthOf: WidthOf): number {
  const after = /[^\p{L}\p{N}\p{M}]*$/u.exec(line)?.[0] ?? "";
  return (hanging(after, widthOf) - hangingStartEm(line, widthOf)) / 2;
}
