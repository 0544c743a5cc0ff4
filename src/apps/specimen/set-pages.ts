import { directionOf } from "../../core/typeset/direction.ts";
import type { Face } from "../../core/typeset/face.ts";
import type { TypesetRules } from "../../core/typeset/rules.ts";
import { typesetBook } from "../../core/typeset/typeset.ts";
import type { LitHand } from "../../installation/shown-hand/draw-lit-hand.ts";
import { handOf } from "../../installation/shown-hand/hand.ts";
import type { Specimen } from "./specimen.ts";

/** What is seen at one time: one hand, or two from left to right. */
export type Spread = readonly LitHand[];

/** Sets a specimen in the palms it is shown in: page i lies in palm i mod their number, in the order in which they are read. */
export function setPages(specimen: Specimen, face: Face, rules: TypesetRules): readonly Spread[] {
  const isReversed = directionOf(specimen.lang) === "rtl";
  const sides = specimen.palms === 1 ? (["right"] as const) : (["left", "right"] as const);
  const hands = sides.map((side) => handOf(specimen.hand, side));
  const read = isReversed ? hands.toReversed() : hands;
  const outlines = read.map(({ outline }) => outline);
  const pages = typesetBook(specimen, outlines, face, rules);
  return Array.from({ length: Math.ceil(pages.length / read.length) }, (_, spread) => {
    const lit = read.map((hand, i): LitHand => ({ hand, page: pages[spread * read.length + i] }));
    return isReversed ? lit.toReversed() : lit;
  });
}
