import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { straightened } from "../../../../../src/apps/room/world/lens-bend.ts";
import { cameraRay, type Pinhole, toCamera } from "../../../../../src/core/geometry/pinhole.ts";

const lens = fc.record({
  widthPx: fc.constant(640),
  heightPx: fc.constant(480),
  focalPx: fc.double({ min: 450, max: 900, noNaN: true }),
  centreXPx: fc.double({ min: 280, max: 360, noNaN: true }),
  centreYPx: fc.double({ min: 200, max: 280, noNaN: true }),
  k1: fc.double({ min: -0.2, max: 0.2, noNaN: true }),
});
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("a straightened lens (seed 78)", () => {
  it("sees all that the bent one sees", () => {
    fc.assert(
      fc.property(lens, share, share, (bent: Pinhole, u, v) => {
        const straight = straightened(bent);
        const ray = cameraRay(bent, { x: u * bent.widthPx, y: v * bent.heightPx });
        const { x, y } = toCamera(straight, { ...ray, z: 1 });
        expect(x).toBeGreaterThanOrEqual(-1e-6);
        expect(y).toBeGreaterThanOrEqual(-1e-6);
        expect(x).toBeLessThanOrEqual(straight.widthPx + 1e-6);
        expect(y).toBeLessThanOrEqual(straight.heightPx + 1e-6);
      }),
      { seed: 78, numRuns: 1000 },
    );
  });

  it("is the lens itself where nothing bends", () => {
    const plain: Pinhole = {
      widthPx: 640,
      heightPx: 480,
      focalPx: 686,
      centreXPx: 320,
      centreYPx: 240,
      k1: 0,
    };
    expect(straightened(plain)).toBe(plain);
  });
});
