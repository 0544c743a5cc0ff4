import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  agreedCurve,
  fitCurve,
  offAt,
  onSide,
  sideFrame,
  type SideCurve,
} from "../../../../src/core/calibration/side-curve.ts";
import { depthIn } from "../../../../src/core/geometry/polygon.ts";
import { number } from "../../../fixtures/arbitraries.ts";

const frame = sideFrame({ x: 100, y: 50 }, { x: 300, y: 50 });
const bent = fc.tuple(number(-10, 10), number(-10, 10), number(-6, 6));

const along = (curve: SideCurve, places: readonly number[]) =>
  places.map((place) => ({ along: place, off: offAt(curve, frame, place) }));

const places = Array.from({ length: 60 }, (_, i) => 2 + 3.3 * i);

test("a parabola is fitted to its own points (seed 561)", () => {
  fc.assert(
    fc.property(bent, (curve) => {
      const fitted = fitCurve(frame, along(curve, places)) ?? [];
      for (const [i, value] of curve.entries()) expect(fitted[i]).toBeCloseTo(value, 6);
    }),
    { seed: 561 },
  );
});

test("two places are no parabola", () => {
  expect(fitCurve(frame, along([0, 0, 0], [10, 90]))).toBeUndefined();
  expect(agreedCurve(frame, [], 1)).toBeUndefined();
});

test("a side is told by what most of it says, whatever a quarter of it says (seed 562)", () => {
  fc.assert(
    fc.property(bent, fc.nat(45), number(10, 20), (curve, from, thumb) => {
      const points = along(curve, places).map((point, i) =>
        i >= from && i < from + 15 ? { ...point, off: point.off + thumb } : point,
      );
      const agreed = agreedCurve(frame, points, 1) ?? [NaN, NaN, NaN];
      for (const place of [0, 100, 200])
        expect(Math.abs(offAt(agreed, frame, place) - offAt(curve, frame, place))).toBeLessThan(1);
    }),
    { seed: 562 },
  );
});

test("off is to the inside of clockwise corners", () => {
  const square = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 0, y: 10 },
  ];
  for (const [i, from] of square.entries()) {
    const side = sideFrame(from, square[(i + 1) % 4] ?? from);
    expect(depthIn(onSide(side, 5, 1), square)).toBeCloseTo(1);
  }
});
