import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offsetOnPalm } from "../../../../src/apps/booth/tools/palm-test.ts";
import { toCamera } from "../../../../src/core/geometry/pinhole.ts";
import { add, cross, times, unit } from "../../../../src/core/geometry/vector.ts";
import { RIG } from "../../../fixtures/rig.ts";

const mm = fc.double({ min: -60, max: 60, noNaN: true });
const slant = fc.double({ min: -0.6, max: 0.6, noNaN: true });

describe("the palm test", () => {
  it("gives back where on the palm was touched (seed 54)", () => {
    fc.assert(
      fc.property(mm, mm, slant, slant, fc.double({ min: 550, max: 1100, noNaN: true }), (x, y, a, b, z) => {
        const normal = unit({ x: a, y: b, z: 1 });
        const right = unit(cross({ x: 0, y: 1, z: 0 }, normal));
        const down = cross(normal, right);
        const centre = { x: 40, y: -30, z };
        const touched = toCamera(RIG.camera, add(centre, add(times(right, x), times(down, y))));
        const off = offsetOnPalm(RIG, { centre, right, down }, touched);
        expect(off?.right).toBeCloseTo(x, 4);
        expect(off?.down).toBeCloseTo(y, 4);
        expect(off?.mm).toBeCloseTo(Math.hypot(x, y), 4);
      }),
      { seed: 54 },
    );
  });

  it("says nothing of a palm that is seen from its edge", () => {
    const palm = {
      centre: { x: 0, y: 0, z: 800 },
      right: { x: 1, y: 0, z: 0 },
      down: { x: 0, y: 0, z: 1 },
    };
    expect(offsetOnPalm(RIG, palm, { x: 320, y: 240 })).toBeUndefined();
  });
});
