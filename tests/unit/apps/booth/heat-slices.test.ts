import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heatStep } from "../../../../src/apps/booth/verdict/heat-scale.ts";
import { heatSlices } from "../../../../src/apps/booth/verdict/heat-slices.ts";

const volume = (heights: readonly number[]) =>
  heights.flatMap((z) =>
    [-100, 0, 100].flatMap((x) => [-60, 0, 60].map((y) => ({ at: [x, y, z] as const, mm: z / 1000 }))),
  );

describe("the heat map's slices", () => {
  it("are the nearest, the middle and the farthest, with all of their points", () => {
    const slices = heatSlices(volume([1000, 600, 700, 800, 900]));
    expect(slices.map(({ distanceMm }) => distanceMm)).toEqual([600, 800, 1000]);
    expect(slices.map(({ points }) => points.length)).toEqual([9, 9, 9]);
    expect(slices[0]?.pitchMm).toEqual([100, 60]);
  });

  it("are as many as there are where there are fewer", () => {
    expect(heatSlices(volume([600, 900]))).toHaveLength(2);
    expect(heatSlices(volume([600]))).toHaveLength(1);
    expect(heatSlices([])).toEqual([]);
  });

  it("have a pitch even where a slice has one point", () => {
    const [across = 0, down = 0] = heatSlices([{ at: [0, 0, 700], mm: 1 }])[0]?.pitchMm ?? [];
    expect(Math.min(across, down)).toBeGreaterThan(0);
  });
});

describe("the scale", () => {
  it("has a step for every error, and never a lower one for a larger error (seed 55)", () => {
    const mm = fc.double({ min: 0, max: 1000, noNaN: true });
    fc.assert(
      fc.property(mm, mm, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(heatStep(less).upToMm).toBeLessThanOrEqual(heatStep(more).upToMm);
        expect(heatStep(more).upToMm).toBeGreaterThanOrEqual(more);
      }),
      { seed: 55 },
    );
  });
});
