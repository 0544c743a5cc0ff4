import * as fc from "fast-check";
import { expect, test } from "vitest";
import { landingOf, onPalm } from "../../../../../src/apps/room/experiment/palm-lock/landing.ts";
import { palmToProjector } from "../../../../../src/core/geometry/mapping.ts";
import { RIG } from "../../../../fixtures/rig.ts";
import { truthAt } from "./truth.ts";

const within = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });

test("light aimed at a true palm lands where it was drawn (seed 41)", () => {
  fc.assert(
    fc.property(within(200), within(120), within(40), within(30), within(30), (x, y, tiltDeg, px, py) => {
      const truth = truthAt({ x, y, z: 850 }, tiltDeg);
      const mapping = palmToProjector(RIG, {
        centre: truth.centreMm,
        right: truth.right,
        down: truth.down,
      });
      const landed = onPalm(landingOf(RIG, mapping, { x: px, y: py }, truth), truth);
      expect(landed.x).toBeCloseTo(px, 6);
      expect(landed.y).toBeCloseTo(py, 6);
    }),
    { seed: 41 },
  );
});

test("a palm taken to be 10 cm too far is missed by b·dZ/Z: 80 mm of base at 900 instead of 800 miss by 10 mm", () => {
  const truth = truthAt({ x: 0, y: 0, z: 800 });
  const believed = truthAt({ x: 0, y: 0, z: 900 });
  const rig = { ...RIG, translationMm: [-80, 0, 0] as const };
  const mapping = palmToProjector(rig, {
    centre: believed.centreMm,
    right: believed.right,
    down: believed.down,
  });
  const { x, y } = onPalm(landingOf(rig, mapping, { x: 0, y: 0 }, truth), truth);
  expect(Math.abs(x)).toBeCloseTo((80 * 100) / 900, 1);
  expect(y).toBeCloseTo(0, 6);
});
