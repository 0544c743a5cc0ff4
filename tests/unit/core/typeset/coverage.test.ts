import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { charactersIn, coverageOf } from "../../../../src/core/typeset/coverage.ts";

/** a to z with an acute; alpha to omega with a grave. */
const coverage = coverageOf(["U+20,U+61-7A,U+301", "U+20,U+3B1-3C9,U+300"]);

describe("what letters cover (seed 62)", () => {
  it("is every text of their characters, and of nothing else", () => {
    const covered = fc.string({ unit: fc.constantFrom("a", "z", "á", "α", "ω", " ") });
    fc.assert(
      fc.property(covered, covered, fc.constantFrom("A", "é", "я", "😀", "\uE000", "𠀀"), (a, b, foreign) => {
        const plain = `${a} ${b}`.normalize("NFD");
        expect(coverage.missingFrom(plain)).toEqual([]);
        const missing = coverage.missingFrom(`${plain} ${foreign} ${plain}`);
        expect(missing).toEqual([foreign]);
      }),
      { seed: 62 },
    );
  });

  it("is a letter with its mark only where one file has both", () => {
    expect(coverage.missingFrom("a\u0301 α\u0300")).toEqual([]);
    expect(coverage.missingFrom("a\u0300 α\u0301 ab")).toEqual(["a\u0300", "α\u0301"]);
    expect(coverage.missingFrom("xe\u0302\u0301y")).toEqual(["e\u0302\u0301"]);
    expect(coverage.missingFrom("\u0301")).toEqual([]);
  });

  it("needs no glyph for joiners, directional marks and variation selectors, but none stands for a picture", () => {
    expect(coverage.missingFrom("a\u200Db\u200C\u0301\u200F\u061Cα\uFE0E\u00AD\u2066z\u2069")).toEqual([]);
    expect(coverage.missingFrom("ab\uFE0Fc")).toEqual(["b\uFE0F"]);
  });

  it("names each missing character once, in order", () => {
    expect(coverage.missingFrom("Ça va? Ça va!")).toEqual(["Ç", "?", "!"]);
  });

  it("is read as CSS writes it", () => {
    expect(charactersIn("U+41-43, u+1F600,U+20")).toEqual([0x41, 0x42, 0x43, 0x1f600, 0x20]);
  });
});
