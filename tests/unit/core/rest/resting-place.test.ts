import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCamera } from "../../../../src/core/geometry/pinhole.ts";
import { add, cross, dot, minus, norm, times } from "../../../../src/core/geometry/vector.ts";
import { isHandOver, isPalmIn } from "../../../../src/core/rest/near-place.ts";
import { palmOfPlace, placeAxes } from "../../../../src/core/rest/resting-place.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { palmAt } from "../../../fixtures/palms.ts";
import { RIG } from "../../../fixtures/rig.ts";
import { placeAt } from "./place-scene.ts";

const turned = fc.record({ rollDeg: number(-180, 180), pitchDeg: number(-50, 50) });

describe("a resting place (seed 145)", () => {
  it("has axes at right angles whose plane is turned to the camera", () => {
    fc.assert(
      fc.property(turned, ({ rollDeg, pitchDeg }) => {
        const { right, down } = placeAxes(rollDeg, pitchDeg);
        expect(norm(right)).toBeCloseTo(1, 9);
        expect(norm(down)).toBeCloseTo(1, 9);
        expect(dot(right, down)).toBeCloseTo(0, 9);
        expect(cross(right, down).z).toBeCloseTo(Math.cos((pitchDeg * Math.PI) / 180), 9);
      }),
      { seed: 145 },
    );
    expect(placeAxes(90, 0).right).toMatchObject({ x: expect.closeTo(0, 9), y: 1 });
    expect(placeAxes(90, 0).down).toMatchObject({ x: -1, y: expect.closeTo(0, 9) });
  });

  it("is a palm nearer to the lens by what things are thick, and inside the ring", () => {
    fc.assert(
      fc.property(turned, number(0, 60), number(30, 150), (turn, thicknessMm, radiusMm) => {
        const place = placeAt([20, -30, 1000], { ...turn, thicknessMm, radiusMm });
        const palm = palmOfPlace(place);
        expect(norm(minus(palm.centre, place.centre))).toBeCloseTo(thicknessMm, 6);
        expect(palm.centre.z).toBeLessThanOrEqual(1000);
        for (const { x, y } of palm.outline) expect(Math.hypot(x, y)).toBeLessThan(0.85 * radiusMm);
      }),
      { seed: 145 },
    );
  });

  it("knows a palm that the camera sees in it, however high it is held", () => {
    fc.assert(
      fc.property(number(-300, 300), number(-250, 250), number(600, 1000), turned, (x, y, z, turn) => {
        const place = placeAt([20, -30, 1000], turn);
        const palm = palmAt({ x, y, z });
        const [seen, rim] = [palm.centre, add(place.centre, times(place.right, place.radiusMm))].map((p) =>
          toCamera(RIG.camera, p),
        );
        const middle = toCamera(RIG.camera, place.centre);
        if (seen === undefined || rim === undefined) return;
        const apart = Math.hypot(seen.x - middle.x, seen.y - middle.y);
        const radius = Math.hypot(rim.x - middle.x, rim.y - middle.y);
        // A tilted disc is an oval in the picture: half as broad at most.
        if (apart < 0.5 * radius) expect(isPalmIn(place, palm)).toBe(true);
        if (apart > 1.3 * radius) expect(isPalmIn(place, palm)).toBe(false);
        if (isPalmIn(place, palm)) expect(isHandOver(place, palm)).toBe(true);
      }),
      { seed: 145, numRuns: 300 },
    );
  });

  it("knows the arm of a palm that is held out beyond it", () => {
    const place = placeAt([0, 0, 1000]);
    expect(isHandOver(place, palmAt({ x: 0, y: -180, z: 950 }))).toBe(true);
    expect(isHandOver(place, palmAt({ x: 0, y: 130, z: 950 }))).toBe(true);
    expect(isHandOver(place, palmAt({ x: 130, y: -180, z: 950 }))).toBe(false);
    expect(isHandOver(place, palmAt({ x: 0, y: 260, z: 950 }))).toBe(false);
  });
});
