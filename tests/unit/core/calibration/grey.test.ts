import * as fc from "fast-check";
import { expect, test } from "vitest";
import { greyOf, lightAt } from "../../../../src/core/calibration/grey.ts";
import { number } from "../../../fixtures/arbitraries.ts";

test("a frame's light is linear, and green counts twice", () => {
  const data = Uint8ClampedArray.from([255, 255, 255, 255, 0, 255, 0, 255, 188, 188, 188, 255, 0, 0, 0, 255]);
  const { data: light } = greyOf({ data, width: 4, height: 1 });
  expect([...light].map((one) => Math.round(100 * one))).toEqual([100, 50, 50, 0]);
});

test("between pixels light is as even as they are, outside there is none (seed 591)", () => {
  const ramp = {
    data: Float32Array.from({ length: 80 }, (_, i) => 0.1 * (i % 10) + Math.floor(i / 10)),
    width: 10,
    height: 8,
  };
  fc.assert(
    fc.property(number(-2, 12), number(-2, 10), (x, y) => {
      const light = lightAt(ramp, x, y);
      const isWithin = x >= 0.5 && y >= 0.5 && x < 9.5 && y < 7.5;
      if (isWithin) expect(light).toBeCloseTo(0.1 * (x - 0.5) + (y - 0.5), 5);
      else expect(light).toBeNaN();
    }),
    { seed: 591 },
  );
});
