import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isotonic } from "../../../../src/core/measure/isotonic.ts";
import { number } from "../../../fixtures/arbitraries.ts";

const values = fc.array(number(-5, 5), { maxLength: 40 });
const distance = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + (x - (b[i] ?? NaN)) ** 2, 0);
const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);

describe("the nearest sequence that never falls (seed 96)", () => {
  it("never falls, is as long, and has the same sum", () => {
    fc.assert(
      fc.property(values, (given) => {
        const fitted = isotonic(given);
        expect(fitted).toHaveLength(given.length);
        for (const [i, x] of fitted.entries())
          expect(x).toBeGreaterThanOrEqual((fitted[i - 1] ?? -Infinity) - 1e-9);
        expect(sum(fitted)).toBeCloseTo(sum(given), 9);
      }),
      { seed: 96 },
    );
  });

  it("is no farther than any other that never falls", () => {
    fc.assert(
      fc.property(
        values,
        fc.array(number(0, 1), { minLength: 40, maxLength: 40 }),
        number(-5, 5),
        (given, rises, start) => {
          let level = start;
          const other = given.map((_, i) => (level += rises[i] ?? 0));
          expect(distance(given, isotonic(given))).toBeLessThanOrEqual(distance(given, other) + 1e-9);
          expect(isotonic(other)).toEqual(other);
        },
      ),
      { seed: 96 },
    );
  });
});
