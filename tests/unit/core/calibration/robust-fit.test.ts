import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { robustFit } from "../../../../src/core/calibration/robust-fit.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { normalNoise } from "../../../fixtures/noise.ts";

/** Points that are shifted and stretched, with noise; a share of them lie anywhere. */
function seenPoints(shift: number, stretch: number, wrong: number, seed: number) {
  const chance = normalNoise(seed);
  return Array.from({ length: 80 }, (_, i) => {
    const was = { x: (i % 10) * 60 - 270, y: Math.floor(i / 10) * 60 - 210 };
    const far = i < 80 * wrong ? 40 * chance() : 0;
    return {
      was,
      at: {
        x: was.x * (1 + stretch) + shift + 0.1 * chance() + far,
        y: was.y * (1 + stretch) + 0.1 * chance() + far,
      },
    };
  });
}

describe("a robust fit (seed 101)", () => {
  it("finds what most points did, though three of ten lie anywhere", () => {
    fc.assert(
      fc.property(
        number(-90, 90),
        number(-0.05, 0.05),
        number(0, 0.3),
        fc.nat(1e6),
        (shift, stretch, wrong, seed) => {
          const points = seenPoints(shift, stretch, wrong, seed);
          const { by } = robustFit(
            ([dx = 0, more = 0]) =>
              points.map(({ was, at }) => ({
                x: was.x * (1 + more) + dx - at.x,
                y: was.y * (1 + more) - at.y,
                sd: 0.1,
              })),
            [60, 0.05],
          );
          expect(Math.abs((by[0] ?? NaN) - shift)).toBeLessThan(0.1);
          expect(Math.abs((by[1] ?? NaN) - stretch)).toBeLessThan(0.0004);
        },
      ),
      { seed: 101, numRuns: 30 },
    );
  });

  it("costs no more with a parameter that explains nothing, and leaves that near 0", () => {
    const points = seenPoints(0, 0, 0.1, 7);
    const still = robustFit(
      () => points.map(({ was, at }) => ({ x: was.x - at.x, y: was.y - at.y, sd: 0.1 })),
      [],
    );
    const idle = robustFit(
      () => points.map(({ was, at }) => ({ x: was.x - at.x, y: was.y - at.y, sd: 0.1 })),
      [50],
    );
    expect(idle.cost).toBeCloseTo(still.cost, 6);
    expect(idle.by[0]).toBeCloseTo(0, 6);
  });
});
