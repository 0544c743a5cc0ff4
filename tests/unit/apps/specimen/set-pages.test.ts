import { describe, expect, test } from "vitest";
import { SECTIONS } from "../../../../src/apps/specimen/sections.ts";
import { setPages } from "../../../../src/apps/specimen/set-pages.ts";
import { defaultTypesetRules } from "../../../../src/core/typeset/rules.ts";
import { isInPolygon } from "../../../../src/core/geometry/polygon.ts";
import { normalise } from "../../../../src/core/typeset/normalise.ts";
import { plainFace } from "../../core/typeset/plain-face.ts";

const all = SECTIONS.flatMap(({ specimens }) => specimens);

/** A text without what a line's end may change. */
const words = (text: string) => text.replace(/[-\s]+/gu, "");

describe("setPages", () => {
  test.each(all)("$id: every line lies in the palm that shows it", (specimen) => {
    for (const { hand, page } of setPages(specimen, plainFace, defaultTypesetRules).flat()) {
      for (const { leftMm, widthMm, baselineMm } of page?.lines ?? []) {
        expect(isInPolygon({ x: leftMm, y: baselineMm }, hand.outline)).toBe(true);
        expect(isInPolygon({ x: leftMm + widthMm, y: baselineMm }, hand.outline)).toBe(true);
      }
    }
  });

  const twoPalms = all.filter(({ palms }) => palms === 2);
  test.each(twoPalms)("$id is read from palm to palm, in the direction of its language", (specimen) => {
    const spreads = setPages(specimen, plainFace, defaultTypesetRules);
    const read = spreads.flatMap((spread) => (specimen.lang === "ar" ? spread.toReversed() : spread));
    const lines = read.flatMap(({ page }) => page?.lines ?? []);
    expect(words(lines.map(({ text }) => text).join(" "))).toBe(
      words(normalise(specimen.text, specimen.lang)),
    );
  });
});
