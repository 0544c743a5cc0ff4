import { directionOf } from "../../core/typeset/direction.ts";
import type { Face } from "../../core/typeset/face.ts";
import type { TypesetRules } from "../../core/typeset/rules.ts";
import { typesetBook, type Page } from "../../core/typeset/typeset.ts";
import { handOf, type Hand } from "./hand.ts";
import type { Specimen } from "./specimen.ts";

/** A hand, and the page that it shows. The last spread of a message may leave a palm empty. */
export interface LitHand {
  readonly hand: Hand;
  readonly page: Page | undefined;
}

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
