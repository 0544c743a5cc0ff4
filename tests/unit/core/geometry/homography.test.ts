import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitHomography, throughHomography } from "../../../../src/core/geometry/homography.ts";
import type { Mat3 } from "../../../../src/core/geometry/pinhole.ts";
import { number } from "../../../fixtures/arbitraries.ts";

const small = number(-2e-4, 2e-4);
const homography: fc.Arbitrary<Mat3> = fc
  .tuple(number(0.5, 2), number(-0.3, 0.3), number(-500, 500), small, small)
  .map(([scale, turn, shift, p, q]) => [scale, -turn, shift, turn, scale, -shift, p, q, 1]);
const corners = [
  { x: 0, y: 0 },
  { x: 640, y: 10 },
  { x: 630, y: 480 },
  { x: -5, y: 470 },
];

describe("a homography (seed 204)", () => {
  it("is found from four points and takes every other point where it belongs", () => {
    fc.assert(
      fc.property(homography, number(0, 640), number(0, 480), (h, x, y) => {
        const found = fitHomography(
          corners,
          corners.map((corner) => throughHomography(h, corner)),
        );
        if (found === undefined) throw new Error("four corners leave nothing open");
        const truth = throughHomography(h, { x, y });
        const got = throughHomography(found, { x, y });
        expect(Math.hypot(got.x - truth.x, got.y - truth.y)).toBeLessThan(1e-4);
      }),
      { seed: 204 },
    );
  });

  it("is not told by three points, nor by points on a line, nor by what is no number", () => {
    const line = [0, 1, 2, 3, 4].map((i) => ({ x: 10 * i, y: 20 * i }));
    expect(fitHomography(corners.slice(0, 3), corners.slice(0, 3))).toBeUndefined();
    expect(fitHomography(line, line)).toBeUndefined();
    expect(
      fitHomography(
        corners,
        corners.map(() => ({ x: NaN, y: 0 })),
      ),
    ).toBeUndefined();
  });
});
