import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chance, seedOf } from "../../../src/core/chance.ts";

const word = fc.integer({ min: 0, max: 0xffffffff });

describe("chance (seed 19)", () => {
  it("is the same number from 0 to 1 for the same seed, evenly spread over the numbers drawn", () => {
    fc.assert(
      fc.property(word, (seed) => {
        const drawn = Array.from({ length: 400 }, (_, n) => chance(seed, n));
        expect(drawn.map((_, n) => chance(seed, n))).toEqual(drawn);
        expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...drawn)).toBeLessThan(1);
        const low = drawn.filter((number) => number < 0.25).length;
        // Six standard deviations of a quarter of 400.
        expect(Math.abs(low - 100)).toBeLessThan(52);
      }),
      { seed: 19 },
    );
  });

  it("takes another course with another text", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        fc.pre(a !== b);
        expect(seedOf(a)).not.toBe(seedOf(b));
        expect(seedOf(a)).toBe(seedOf(a));
      }),
      { seed: 19 },
    );
  });
});
