import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EXPLANATIONS } from "../../../../src/core/calibration/explanations.ts";
import { lightErrorMm } from "../../../../src/core/calibration/light-error.ts";
import { describePlane, dotOn, lightOn, planeOf, pointAt } from "../../../../src/core/calibration/zone.ts";
import { toProjector } from "../../../../src/core/geometry/pinhole.ts";
import { dot } from "../../../../src/core/geometry/vector.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { RIG } from "../../../fixtures/rig.ts";

const PAIR = { ...RIG, camera: { ...RIG.camera, k1: -0.1 } };
const plane = fc
  .record({ x: number(-1e-4, 1e-4), y: number(-1e-4, 1e-4) })
  .map(({ x, y }) => ({ x, y, z: 1 / 1050 }));
const lit = fc.record({ x: number(0, 1920), y: number(0, 1200) });
const angle = number(-0.05, 0.05);
const shift = number(-20, 20);
const rigid = fc.tuple(angle, angle, angle, shift, shift, shift);
const byName = (name: string) => {
  const found = EXPLANATIONS.find(({ what }) => what === name);
  if (found === undefined) throw new Error(name);
  return found;
};
const WORKING = [600, 1000] as const;

describe("what can have moved (seed 100)", () => {
  it("leaves everything where it was when it moved by nothing", () => {
    fc.assert(
      fc.property(plane, lit, (under, pixel) => {
        const before = { pair: PAIR, plane: under };
        const was = dotOn(before, pixel);
        for (const { zoneAfter, seenAfter, spreads } of EXPLANATIONS) {
          const nothing = spreads.map(() => 0);
          for (const at of [
            dotOn(zoneAfter(before, nothing), pixel),
            seenAfter(before, nothing, lightOn(before, pixel)),
          ])
            expect(Math.hypot(at.x - was.x, at.y - was.y)).toBeLessThan(1e-6);
        }
      }),
      { seed: 100, numRuns: 30 },
    );
  });

  it("a moved camera sees the same light elsewhere, as it sees the table elsewhere", () => {
    const { zoneAfter, seenAfter } = byName("camera");
    fc.assert(
      fc.property(plane, lit, rigid, (under, pixel, by) => {
        const before = { pair: PAIR, plane: under };
        const after = zoneAfter(before, by);
        const [light, mark] = [dotOn(after, pixel), seenAfter(before, by, lightOn(before, pixel))];
        expect(Math.hypot(light.x - mark.x, light.y - mark.y)).toBeLessThan(1e-6);
      }),
      { seed: 100 },
    );
  });

  it("a raised table takes the light along the line on which depth is told, and stays under it", () => {
    const { zoneAfter } = byName("table");
    fc.assert(
      fc.property(plane, lit, rigid, (under, pixel, by) => {
        const before = { pair: PAIR, plane: under };
        const after = zoneAfter(before, by);
        const there = lightOn(after, pixel);
        expect(dot(after.plane, there)).toBeCloseTo(1, 9);
        const back = toProjector(PAIR, there);
        expect(Math.hypot(back.x - pixel.x, back.y - pixel.y)).toBeLessThan(1e-6);
        const seen = pointAt(after, dotOn(after, pixel));
        expect(Math.hypot(seen.x - there.x, seen.y - there.y, seen.z - there.z)).toBeLessThan(1e-3);
      }),
      { seed: 100 },
    );
  });

  it("keeps a plane as it is described", () => {
    fc.assert(
      fc.property(plane, (under) => {
        const again = planeOf(describePlane(under));
        for (const axis of ["x", "y", "z"] as const) expect(again[axis]).toBeCloseTo(under[axis], 12);
      }),
      { seed: 100 },
    );
  });
});

describe("the error of light that a movement makes (seed 100)", () => {
  it("is nothing without one, and for a table", () => {
    const before = { pair: PAIR, plane: { x: 0, y: 0, z: 1 / 1050 } };
    expect(lightErrorMm(PAIR, PAIR, WORKING)).toBeLessThan(1e-6);
    const raised = byName("table").zoneAfter(before, [0, 0, 0, 0, 0, -40]);
    expect(lightErrorMm(PAIR, raised.pair, WORKING)).toBeLessThan(1e-6);
  });

  it("is as large as the camera or the projector went sideways, wherever the hand is", () => {
    const before = { pair: PAIR, plane: { x: 0, y: 0, z: 1 / 1050 } };
    fc.assert(
      fc.property(fc.constantFrom("camera", "projector"), number(-20, 20), number(-20, 20), (what, x, y) => {
        const { pair } = byName(what).zoneAfter(before, [0, 0, 0, x, y, 0]);
        expect(lightErrorMm(PAIR, pair, WORKING)).toBeCloseTo(Math.hypot(x, y), 6);
      }),
      { seed: 100, numRuns: 30 },
    );
  });

  it("is without bounds when they no longer look at the same place", () => {
    const before = { pair: PAIR, plane: { x: 0, y: 0, z: 1 / 1050 } };
    const { pair } = byName("projector").zoneAfter(before, [0, 0, 0, 5000, 0, 0]);
    expect(lightErrorMm(pair, PAIR, WORKING)).toBe(Infinity);
  });
});
