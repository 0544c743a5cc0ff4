import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { needsRefit } from "../../../../src/core/typeset/hysteresis.ts";
import { adultPalm, anyPalm, scaled } from "./palms.ts";

const grown = (byMm: number) => scaled(adultPalm, 1 + byMm / 40);

describe("a fitted page's outline (seed 40)", () => {
  it("holds for the outline it was fitted to, and for one that trembles", () => {
    fc.assert(
      fc.property(anyPalm, fc.double({ min: 0, max: 6, noNaN: true }), (palm, angle) => {
        const trembling = palm.map(({ x, y }) => ({ x: x + Math.cos(angle), y: y + Math.sin(angle) }));
        expect(needsRefit(palm, palm)).toBe(false);
        expect(needsRefit(palm, trembling)).toBe(false);
      }),
      { seed: 40 },
    );
  });

  it("gives way sooner to a palm that shrinks than to one that grows", () => {
    expect(needsRefit(adultPalm, grown(-1.5))).toBe(false);
    expect(needsRefit(adultPalm, grown(-3))).toBe(true);
    expect(needsRefit(adultPalm, grown(3))).toBe(false);
    expect(needsRefit(adultPalm, grown(8))).toBe(true);
  });

  it("gives way to a dent that only one of the two outlines has a corner at", () => {
    const dented = adultPalm.map((point, i) => (i === 3 ? { x: point.x * 0.85, y: point.y * 0.85 } : point));
    expect(needsRefit(adultPalm, dented)).toBe(true);
    const coarse = adultPalm.filter((_, i) => i % 8 === 0);
    expect(needsRefit(adultPalm, coarse)).toBe(true);
  });
});
