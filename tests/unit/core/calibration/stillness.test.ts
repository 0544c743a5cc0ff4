import * as fc from "fast-check";
import { expect, test } from "vitest";
import { restedMs } from "../../../../src/core/calibration/stillness.ts";
import { number } from "../../../fixtures/arbitraries.ts";

test("corners have rested since they last were elsewhere (seed 531)", () => {
  fc.assert(
    fc.property(fc.array(number(0, 400), { maxLength: 20 }), fc.nat(20), (x, still) => {
      const moving = x.map((at, i) => ({ atMs: 40 * i, corners: [{ x: 1000 + at, y: 0 }] }));
      const resting = Array.from({ length: still + 1 }, (_, i) => ({
        atMs: 40 * (x.length + i),
        corners: [{ x: i % 2, y: 0 }],
      }));
      expect(restedMs([...moving, ...resting], 2)).toBe(40 * still);
    }),
    { seed: 531 },
  );
});

test("nothing seen has not rested", () => {
  expect(restedMs([], 2)).toBe(0);
});
