import { describe, expect, it } from "vitest";
import { readingTimeMs } from "../../../../src/core/typeset/reading-time.ts";
import { defaultTypesetRules } from "../../../../src/core/typeset/rules.ts";

const { reading } = defaultTypesetRules;

describe("reading time", () => {
  it("is a lead-in and a twelfth of a second a character", () => {
    expect(readingTimeMs("x".repeat(120), "fr", reading)).toBeCloseTo(11_500);
  });

  it("is longer for scripts that are read more slowly here", () => {
    for (const language of ["ar", "fa", "he", "ps", "ckb", "ur", "ar-SY"]) {
      expect(readingTimeMs("م".repeat(85), language, reading)).toBeCloseTo(11_500);
    }
  });

  it("takes an Ethiopic letter for the two sounds it is", () => {
    expect(readingTimeMs("ቤት".repeat(60), "ti", reading)).toBeCloseTo(21_500);
    expect(readingTimeMs("። ፡ ".repeat(40), "ti", reading)).toBeCloseTo(1500 + 160_000 / 12);
  });

  it("is never under the minimum", () => {
    expect(readingTimeMs("", "fr", reading)).toBe(4000);
    expect(readingTimeMs("Entrez.", "fr", reading)).toBe(4000);
  });

  it("counts what a reader sees as one character once", () => {
    expect(readingTimeMs("🫱".repeat(120), "fr", reading)).toBeCloseTo(11_500);
  });
});
