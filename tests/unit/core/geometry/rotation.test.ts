import * as fc from "fast-check";
import { Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { nearestRotation, turnAbout, turnRotation } from "../../../../src/core/geometry/rotation.ts";
import { dot, norm } from "../../../../src/core/geometry/vector.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { rotation } from "./rotation.ts";

const axis = fc.constantFrom("x", "y", "z");
const angle = number(-3, 3);
const vector = fc.record({ x: number(-10, 10), y: number(-10, 10), z: number(-10, 10) });
const still = { x: [1, 0, 0], y: [0, 1, 0], z: [0, 0, 1] } as const;

describe("turning (seed 205)", () => {
  it("keeps lengths and angles and its own axis, and is undone by the opposite turn", () => {
    fc.assert(
      fc.property(axis, angle, vector, vector, (about, by, a, b) => {
        expect(dot(turnAbout(about, by, a), turnAbout(about, by, b))).toBeCloseTo(dot(a, b), 8);
        const [x, y, z] = still[about];
        const kept = turnAbout(about, by, { x, y, z });
        expect(norm({ x: kept.x - x, y: kept.y - y, z: kept.z - z })).toBeLessThan(1e-12);
        const back = turnAbout(about, -by, turnAbout(about, by, a));
        expect(norm({ x: back.x - a.x, y: back.y - a.y, z: back.z - a.z })).toBeLessThan(1e-9);
      }),
      { seed: 205 },
    );
  });

  it("of a rotation stays a rotation, which is the nearest to itself and to any multiple", () => {
    fc.assert(
      fc.property(angle, angle, angle, axis, angle, number(0.1, 10), (x, y, z, about, by, scale) => {
        const turned = turnRotation(about, by, rotation(20 * x, 20 * y, 20 * z));
        const near = nearestRotation(Matrix.from1DArray(3, 3, [...turned]).mul(scale));
        for (const [i, value] of near.entries()) expect(value).toBeCloseTo(turned[i] ?? NaN, 9);
      }),
      { seed: 205 },
    );
  });
});
