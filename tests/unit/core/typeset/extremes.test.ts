import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { largestBetween } from "../../../../src/core/typeset/extremes.ts";

describe("the largest of a stretch (seed 48)", () => {
  it("is what looking at every row finds", () => {
    const values = fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 70 });
    fc.assert(
      fc.property(values, fc.nat(), fc.nat(), (rows, a, b) => {
        const [first, last] = [a % rows.length, b % rows.length].toSorted((p, q) => p - q);
        if (first === undefined || last === undefined) return;
        const largest = Math.max(...rows.slice(first, last + 1));
        expect(largestBetween(Float64Array.from(rows))(first, last)).toBe(largest);
      }),
      { seed: 48, numRuns: 300 },
    );
  });
});
