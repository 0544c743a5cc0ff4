import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { proofOf } from "../../../../src/core/typeset/proof.ts";
import { defaultTypesetRules as rules } from "../../../../src/core/typeset/rules.ts";
import { typeset } from "../../../../src/core/typeset/typeset.ts";
import { adultPalm, anyPalm, scaled } from "./palms.ts";
import { plainFace } from "./plain-face.ts";

const words = (count: number) => Array.from({ length: count }, () => "chambre").join(" ");
const french = (text: string) => ({ text, lang: "fr" });
const kinds = (text: string, palm = adultPalm, mostPages = 2) =>
  proofOf(french(text), palm, plainFace, rules, mostPages).concerns.map(({ kind }) => kind);

describe("a proof", () => {
  test("is what the floor sets, and says how long that is read (seed 61)", () => {
    fc.assert(
      fc.property(anyPalm, fc.integer({ min: 1, max: 60 }), (palm, count) => {
        const proof = proofOf(french(words(count)), palm, plainFace, rules, 3);
        expect(proof.pages).toEqual(typeset(french(words(count)), palm, plainFace, rules));
        expect(proof.readingMs).toBeCloseTo(
          proof.pages.map(({ readingMs }) => readingMs).reduce((sum, ms) => sum + ms),
        );
        for (const page of proof.pages) expect(page.xHeightMm).toBeGreaterThanOrEqual(proof.xHeightMm);
      }),
      { seed: 61, numRuns: 40 },
    );
  });

  test("has nothing to say of a text that every palm has room for (seed 62)", () => {
    fc.assert(
      fc.property(anyPalm, fc.integer({ min: 1, max: 6 }), (palm, count) => {
        expect(kinds(words(count), palm)).toEqual([]);
      }),
      { seed: 62, numRuns: 40 },
    );
  });

  test("tells of pages beyond those that are well", () => {
    const pages = proofOf(french(words(120)), adultPalm, plainFace, rules, 2).pages.length;
    expect(pages).toBeGreaterThan(2);
    expect(proofOf(french(words(120)), adultPalm, plainFace, rules, 2).concerns).toEqual([
      { kind: "many-pages", pages },
    ]);
    expect(kinds(words(120), adultPalm, pages)).toEqual([]);
  });

  test("tells of type under the least, and of a palm with no room at all", () => {
    expect(kinds("Venez", scaled(adultPalm, 0.15), 9)).toEqual(["too-small"]);
    expect(kinds("Venez", scaled(adultPalm, 0.02))).toEqual(["no-room"]);
  });

  test("tells of a text with nothing to show", () => {
    expect(kinds(" \u200b ")).toEqual(["no-room"]);
  });
});
