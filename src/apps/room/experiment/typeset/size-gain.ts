import type { PalmMm } from "../../../../core/geometry/spaces.ts";
import type { Face } from "../../../../core/typeset/face.ts";
import { chordsOf } from "../../../../core/typeset/outline.ts";
import type { TypesetRules } from "../../../../core/typeset/rules.ts";
import { typeset, type TypesetText } from "../../../../core/typeset/typeset.ts";
import { inscribedRectangles, outlineOf } from "./rectangles.ts";

/** How large one text is set, as x-heights in mm, on one page without bounds to its size. */
export interface SizeGain {
  readonly palmXHeightMm: number;
  /** In the rectangle that suits the text best. */
  readonly bestXHeightMm: number;
  /** In the rectangle with the largest area. */
  readonly largestXHeightMm: number;
}

/** Around the best of the coarse search every rectangle is tried. */
const COARSE = 5;

/** Sets a text in a palm and, by the same typesetter, in the rectangles that the palm less its margin holds. */
export function sizeGain(
  message: TypesetText,
  outline: readonly PalmMm[],
  face: Face,
  rules: TypesetRules,
): SizeGain {
  const unbounded = { ...rules, minimumXHeightMm: 0.3, viewingDistanceMm: 1, maximumXHeightMm: 100 };
  const xHeight = (palm: readonly PalmMm[], marginMm: number): number =>
    typeset(message, palm, face, { ...unbounded, marginMm })[0]?.xHeightMm ?? 0;
  const rectangles = inscribedRectangles(chordsOf(outline, rules.marginMm, rules.lineRasterMm));
  const sizes = new Map<number, number>();
  const sizeIn = (i: number): number => {
    const rectangle = rectangles[i];
    const known = sizes.get(i);
    if (known !== undefined || rectangle === undefined) return known ?? 0;
    // A margin of nothing would leave the rows on the edges out.
    const { widthMm, heightMm } = rectangle;
    const size = xHeight(outlineOf(widthMm + 0.002, heightMm + 0.002), 0.001);
    sizes.set(i, size);
    return size;
  };
  const best = (among: readonly number[]): number =>
    among.reduce((most, i) => (sizeIn(i) > sizeIn(most) ? i : most), among[0] ?? 0);
  const all = [...rectangles.keys()];
  const near = best(all.filter((i) => i % COARSE === 0));
  const area = (i: number): number => (rectangles[i]?.widthMm ?? 0) * (rectangles[i]?.heightMm ?? 0);
  const largest = all.reduce((most, i) => (area(i) > area(most) ? i : most), 0);
  return {
    palmXHeightMm: xHeight(outline, rules.marginMm),
    bestXHeightMm: sizeIn(best(all.filter((i) => Math.abs(i - near) < COARSE))),
    largestXHeightMm: sizeIn(largest),
  };
}
