import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PalmMm } from "../../../../src/core/geometry/spaces.ts";
import { normalise } from "../../../../src/core/typeset/normalise.ts";
import { chordsOf } from "../../../../src/core/typeset/outline.ts";
import { defaultTypesetRules as rules } from "../../../../src/core/typeset/rules.ts";
import type { Page } from "../../../../src/core/typeset/typeset.ts";
import { typeset } from "../../../../src/core/typeset/typeset.ts";
import { anyLanguage, anyProse, anyText } from "./messages.ts";
import { adultPalm, anyPalm, childPalm, depthIn, scaled } from "./palms.ts";
import { plainFace } from "./plain-face.ts";

const french = (text: string) => ({ text, lang: "fr" });
const { ascentEm, descentEm, xHeightEm } = plainFace.metricsOf("fr");
const linesOf = (pages: readonly Page[]) => pages.flatMap((page) => page.lines);
/** All but spaces and hyphens, which a broken word may gain. */
const letters = (text: string) => text.replace(/[\s-]/gu, "");
const wordsOfLength = (characters: number) => "une maison ouverte ".repeat(40).slice(0, characters).trim();
const roomy = { ...rules, minimumXHeightMm: 0.5, viewingDistanceMm: 100, maximumXHeightMm: 50 };
const xHeightOn = (palm: readonly PalmMm[], characters: number, marginMm = rules.marginMm) =>
  typeset(french(wordsOfLength(characters)), palm, plainFace, { ...roomy, marginMm })[0]?.xHeightMm ?? 0;

/** Rectangles that fill the palm less its margin, from low and broad to tall and narrow. */
function inscribedRectangles(palm: readonly PalmMm[]): readonly (readonly PalmMm[])[] {
  const { topMm, rowMm, leftMm, rightMm } = chordsOf(palm, rules.marginMm, rules.lineRasterMm);
  const cuts = Array.from({ length: 20 }, (_, i) => Math.round(((i + 1) / 50) * leftMm.length));
  return cuts.map((cut) => {
    const end = leftMm.length - cut;
    const [left, right] = [Math.max(...leftMm.slice(cut, end)), Math.min(...rightMm.slice(cut, end))];
    const [top, bottom] = [topMm + cut * rowMm, topMm + (end - 1) * rowMm];
    return [
      { x: left, y: top },
      { x: right, y: top },
      { x: right, y: bottom },
      { x: left, y: bottom },
    ];
  });
}

describe("a typeset message (seed 31)", () => {
  it("keeps every line's box, ascender to descender, inside the outline less its margin", () => {
    fc.assert(
      fc.property(anyText, anyLanguage, anyPalm, (text, lang, palm) => {
        for (const page of typeset({ text, lang }, palm, plainFace, rules)) {
          for (const { leftMm, widthMm, baselineMm } of page.lines) {
            for (const x of [leftMm, leftMm + widthMm / 2, leftMm + widthMm]) {
              for (const y of [
                baselineMm - ascentEm * page.emMm,
                baselineMm,
                baselineMm + descentEm * page.emMm,
              ]) {
                expect(depthIn(palm, x, y)).toBeGreaterThan(rules.marginMm - 0.01);
              }
            }
          }
        }
      }),
      { seed: 31, numRuns: 150 },
    );
  });

  it("loses no letter, in order, on palms with room", () => {
    fc.assert(
      fc.property(anyText, anyLanguage, anyPalm, (text, lang, palm) => {
        const lines = linesOf(typeset({ text, lang }, palm, plainFace, rules)).map((line) => line.text);
        expect(letters(lines.join(""))).toBe(letters(normalise(text, lang)));
      }),
      { seed: 31, numRuns: 150 },
    );
  });

  it("loses no letter on any size of palm, as its longest word comes to fit whole", () => {
    const text = `${"La porte est ouverte et la table est mise. ".repeat(3)}Les applaudissements sont restés.`;
    for (let by = 0.5; by < 0.8; by += 0.002) {
      const lines = linesOf(typeset(french(text), scaled(adultPalm, by), plainFace, rules));
      expect(letters(lines.map((line) => line.text).join(""))).toBe(letters(normalise(text, "fr")));
    }
  });

  it("has at least one page, all of one size, none under the minimum or over the maximum", () => {
    fc.assert(
      fc.property(anyText, anyLanguage, anyPalm, (text, lang, palm) => {
        const pages = typeset({ text, lang }, palm, plainFace, rules);
        expect(new Set(pages.map((page) => page.emMm)).size).toBe(1);
        expect(pages[0]?.xHeightMm).toBeGreaterThanOrEqual(rules.minimumXHeightMm * (1 - 1e-9));
        expect(pages[0]?.xHeightMm).toBeLessThanOrEqual(rules.maximumXHeightMm * (1 + 1e-9));
        expect(pages[0]?.xHeightMm).toBeCloseTo((pages[0]?.emMm ?? 0) * xHeightEm);
      }),
      { seed: 31, numRuns: 100 },
    );
  });

  it("begins no line with a closing mark, ends none with an opening mark or a one-letter word, wherever words fit whole", () => {
    fc.assert(
      fc.property(anyProse, (text) => {
        for (const page of typeset(french(text), adultPalm, plainFace, rules)) {
          for (const [i, line] of page.lines.entries()) {
            expect(line.text).not.toMatch(/^[\s»”’.,;:!?…)]/u);
            expect(line.text).not.toMatch(/[«„“(]\s*$/u);
            if (i < page.lines.length - 1) expect(line.text).not.toMatch(/(?:^| )[\p{L}\p{N}]$/u);
          }
        }
      }),
      { seed: 31, numRuns: 100 },
    );
  });

  it("sets a text far longer than any message, to its last letter", () => {
    const text = "La porte est ouverte, entrez donc. ".repeat(120);
    const pages = typeset(french(text), childPalm, plainFace, rules);
    expect(pages.length).toBeGreaterThan(12);
    expect(
      letters(
        linesOf(pages)
          .map((line) => line.text)
          .join(""),
      ),
    ).toBe(letters(text));
  });

  it("gives the same pages for the same palm", () => {
    fc.assert(
      fc.property(anyProse, anyPalm, (text, palm) => {
        expect(typeset(french(text), palm, plainFace, rules)).toEqual(
          typeset(french(text), palm, plainFace, rules),
        );
      }),
      { seed: 31, numRuns: 20 },
    );
  });

  it("scales with the palm: everything in mm doubled, the pages are the same at twice the size", () => {
    fc.assert(
      fc.property(anyProse, anyPalm, (text, palm) => {
        const doubled = {
          ...rules,
          marginMm: 2 * rules.marginMm,
          minimumXHeightMm: 2 * rules.minimumXHeightMm,
          maximumXHeightMm: 2 * rules.maximumXHeightMm,
          lineRasterMm: 2 * rules.lineRasterMm,
        };
        const small = typeset(french(text), palm, plainFace, rules);
        const large = typeset(french(text), scaled(palm, 2), plainFace, doubled);
        expect(large.map((page) => page.lines.map((line) => line.text))).toEqual(
          small.map((page) => page.lines.map((line) => line.text)),
        );
        expect(large[0]?.emMm).toBeCloseTo(2 * (small[0]?.emMm ?? 0), 9);
      }),
      { seed: 31, numRuns: 30 },
    );
  });
});

describe("pages that show a whole message (seed 31)", () => {
  it("have sources that joined are the normalised text", () => {
    fc.assert(
      fc.property(anyText, anyLanguage, anyPalm, (text, lang, palm) => {
        const sources = typeset({ text, lang }, palm, plainFace, rules).map((page) => page.source);
        expect(sources.join("")).toBe(normalise(text, lang));
      }),
      { seed: 31, numRuns: 100 },
    );
  });

  it("end on no line of one small word that another breaking would spare", () => {
    const text = "Il y a une chambre libre au premier et la table est mise pour vous ce soir.";
    for (let by = 0.8; by < 1.2; by += 0.02) {
      for (const { lines } of typeset(french(text), scaled(adultPalm, by), plainFace, rules))
        expect(lines.at(-1)?.text).toMatch(/ |\p{L}{5}/u);
    }
  });
});

describe("the sizes a palm of 80 × 90 mm allows", () => {
  it("fall as the text grows", () => {
    const sizes = [30, 60, 120, 200, 320].map((characters) => xHeightOn(adultPalm, characters));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  it("are well above what the best inscribed rectangle allows", () => {
    for (const characters of [60, 120, 200, 320]) {
      const inRectangles = inscribedRectangles(adultPalm).map((rectangle) =>
        xHeightOn(rectangle, characters, 0),
      );
      expect(xHeightOn(adultPalm, characters) / Math.max(...inRectangles)).toBeGreaterThan(1.05);
    }
  });

  it("are kept on a child's palm, which gets more pages instead", () => {
    const text = `${wordsOfLength(90)}. ${wordsOfLength(80)}.`;
    const adult = typeset(french(text), adultPalm, plainFace, rules);
    const child = typeset(french(text), childPalm, plainFace, rules);
    expect(adult).toHaveLength(1);
    expect(child.length).toBeGreaterThan(1);
    expect(child[0]?.xHeightMm).toBeGreaterThanOrEqual(rules.minimumXHeightMm);
  });
});

describe("a message that cannot be shown", () => {
  it("gives one page without lines when there is nothing to show", () => {
    for (const text of ["", " \n\t ", "\u202E\u0000\u2066"]) {
      const pages = typeset(french(text), adultPalm, plainFace, rules);
      expect(pages.map((page) => page.lines)).toEqual([[]]);
    }
  });

  it("gives one page without lines when the palm has no room", () => {
    for (const palm of [[], [{ x: 0, y: 0 }], scaled(adultPalm, 0.05), [{ x: NaN, y: NaN }]]) {
      expect(typeset(french("Entrez."), palm, plainFace, rules).map((page) => page.lines)).toEqual([[]]);
    }
  });

  it("goes under the minimum only where a single character forces it", () => {
    const [page] = typeset(french("Entrez."), scaled(adultPalm, 0.13), plainFace, rules);
    expect(page?.lines.length).toBeGreaterThan(0);
    expect(page?.xHeightMm).toBeLessThan(rules.minimumXHeightMm);
  });
});

describe("right-to-left pages", () => {
  it("stand flush right on one axis, as far as the palm lets them", () => {
    const text = "مرحبا بك في بيتنا الصغير قرب النهر";
    const [page] = typeset({ text, lang: "ar" }, adultPalm, plainFace, { ...rules, maximumXHeightMm: 3.2 });
    expect(page?.direction).toBe("rtl");
    const ends = page?.lines.map((line) => line.leftMm + line.widthMm) ?? [];
    expect(ends.length).toBeGreaterThan(1);
    for (const end of ends) expect(end).toBeCloseTo(ends[0] ?? NaN, 6);
  });
});
