import * as fc from "fast-check";
import { expect, test } from "vitest";
import { smoothMap } from "../../../../src/core/calibration/smooth-map.ts";
import { toCamera, type Pinhole } from "../../../../src/core/geometry/pinhole.ts";
import { add, times } from "../../../../src/core/geometry/vector.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { heldSheet } from "../../../fixtures/held-sheet.ts";
import { RIG } from "../../../fixtures/rig.ts";

test("a cubic follows a sheet through perspective and lens to a twentieth of a pixel (seed 571)", () => {
  fc.assert(
    fc.property(heldSheet, number(-0.3, 0), ({ centre, right, down }, k1) => {
      const camera: Pinhole = { ...RIG.camera, k1 };
      const pairs = Array.from({ length: 80 }, (_, i) => {
        const from = { x: 27 * (i % 10) - 121, y: 27 * Math.floor(i / 10) - 94 };
        return { from, to: toCamera(camera, add(centre, add(times(right, from.x), times(down, from.y)))) };
      });
      const map = smoothMap(pairs, 3);
      for (const { from, to } of pairs) {
        const { x, y } = map(from);
        expect(Math.hypot(x - to.x, y - to.y)).toBeLessThan(0.05);
      }
    }),
    { seed: 571, numRuns: 50 },
  );
});
