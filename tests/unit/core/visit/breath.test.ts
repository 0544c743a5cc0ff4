import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breath } from "../../../../src/core/visit/breath.ts";
import { number } from "../../../fixtures/arbitraries.ts";

describe("a breath (seed 73)", () => {
  it("is always lit, never above full, and changes by less than a tenth in a fifth of a second", () => {
    fc.assert(
      fc.property(number(0, 1e7), number(0, 200), (atMs, laterMs) => {
        expect(breath(atMs)).toBeGreaterThan(0.3);
        expect(breath(atMs)).toBeLessThanOrEqual(1);
        expect(Math.abs(breath(atMs + laterMs) - breath(atMs))).toBeLessThan(0.1);
      }),
      { seed: 73 },
    );
  });
});
