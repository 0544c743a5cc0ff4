import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poseWishes } from "../../../../src/core/calibration/wishes.ts";

describe("the poses that are asked for (seed 58)", () => {
  it("never lie below where hands are, differ in distance, and keep their tilts, wherever the table is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 900, max: 2000 }), (farthestMm) => {
        const wishes = poseWishes(farthestMm);
        const distances = wishes.map(({ distanceMm }) => distanceMm);
        expect(Math.max(...distances)).toBeLessThan(farthestMm);
        expect(Math.max(...distances) / Math.min(...distances)).toBeGreaterThan(1.3);
        const tilts = (all: typeof wishes) => all.map(({ tiltDeg, turnDeg }) => [tiltDeg, turnDeg]);
        expect(tilts(wishes)).toEqual(tilts(poseWishes()));
      }),
      { seed: 58 },
    );
  });

  it("are those of the design where the table is far", () => {
    expect(poseWishes(1300)).toEqual(poseWishes());
    expect(poseWishes().filter(({ heldOut }) => heldOut)).toHaveLength(2);
  });
});
