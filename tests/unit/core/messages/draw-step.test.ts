import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stepBetween, takeStep } from "../../../../src/core/messages/draw-step.ts";
import {
  beginLanguageDraw,
  drawByLanguage,
  type LanguageDraw,
} from "../../../../src/core/messages/draw-languages.ts";
import { poolsOf } from "../../../../src/core/messages/languages.ts";
import { inLanguages } from "./set-of.ts";

const pools = poolsOf(inLanguages({ fr: 40, ar: 20 }), { fr: 3, ar: 1 });

/** Every progress from the first draw on. */
function drawsOf(seed: number, visits: number, censored: ReadonlySet<string>): readonly LanguageDraw[] {
  const all = [beginLanguageDraw(seed)];
  for (let n = 0; n < visits; n += 1) {
    const next = drawByLanguage(pools, all[n] ?? beginLanguageDraw(seed), censored);
    if (next !== undefined) all.push(next.progress);
  }
  return all;
}

describe("a draw's step (seed 32)", () => {
  it("makes of what was before exactly what was after, or there is none", () => {
    let steps = 0;
    fc.assert(
      fc.property(fc.nat(), fc.uniqueArray(fc.nat(39), { maxLength: 10 }), (seed, out) => {
        const all = drawsOf(seed, 100, new Set(out.map((n) => `fr-m${n}`)));
        for (const [i, before] of all.slice(0, -1).entries()) {
          const after = all[i + 1] ?? before;
          const step = stepBetween(before, after);
          if (step === undefined) continue;
          steps += 1;
          expect(takeStep(before, step)).toEqual(after);
        }
      }),
      { seed: 32, numRuns: 40 },
    );
    // Most draws are of this kind.
    expect(steps).toBeGreaterThan(40 * 50);
  });

  it("is none of two draws, of no draw, or of the first of a language", () => {
    const [begun, first, second, third] = drawsOf(1, 3, new Set());
    if (!begun || !first || !second || !third) throw new Error("three draws");
    expect(stepBetween(first, third)).toBeUndefined();
    expect(stepBetween(first, first)).toBeUndefined();
    expect(stepBetween(begun, first)).toBeUndefined();
  });

  it("does not follow on any other progress", () => {
    const all = drawsOf(7, 60, new Set());
    for (const [i, before] of all.slice(0, -1).entries()) {
      const step = stepBetween(before, all[i + 1] ?? before);
      if (step === undefined) continue;
      for (const [k, other] of all.entries()) if (k !== i) expect(takeStep(other, step)).toBeUndefined();
      expect(takeStep(before, { ...step, place: 0 })).toBeUndefined();
      expect(takeStep(before, { ...step, language: "xx" })).toBeUndefined();
    }
  });
});
