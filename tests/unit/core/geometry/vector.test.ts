import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, cross, dot, mean, minus, norm, times, unit } from "../../../../src/core/geometry/vector.ts";

const component = fc.double({ min: -1000, max: 1000, noNaN: true });
const vector = fc.record({ x: component, y: component, z: component });

describe("vectors (seed 34)", () => {
  it("cross at right angles, turning x to y to z, as large as the area between", () => {
    expect(cross({ x: 1, y: 0, z: 0 }, { x: 0, y: 1, z: 0 })).toEqual({ x: 0, y: 0, z: 1 });
    fc.assert(
      fc.property(vector, vector, (a, b) => {
        const c = cross(a, b);
        const scale = 1 + norm(a) * norm(b);
        expect(dot(c, a) / (scale * (1 + norm(a)))).toBeCloseTo(0, 9);
        expect((norm(c) ** 2 + dot(a, b) ** 2 - (norm(a) * norm(b)) ** 2) / scale ** 2).toBeCloseTo(0, 9);
      }),
      { seed: 34 },
    );
  });

  it("have length 1 as a unit, except the zero vector", () => {
    fc.assert(
      fc.property(vector, (a) => {
        fc.pre(norm(a) > 1e-9);
        expect(norm(unit(a))).toBeCloseTo(1, 12);
        expect(dot(unit(a), a)).toBeCloseTo(norm(a), 6);
      }),
      { seed: 34 },
    );
    expect(unit({ x: 0, y: 0, z: 0 })).toEqual({ x: 0, y: 0, z: 0 });
  });

  it("have a mean from which all differences cancel", () => {
    fc.assert(
      fc.property(fc.array(vector, { minLength: 1, maxLength: 21 }), (all) => {
        const middle = mean(all);
        const rest = all.map((one) => minus(one, middle)).reduce(add);
        expect(norm(times(rest, 1 / all.length))).toBeLessThan(1e-9);
      }),
      { seed: 34 },
    );
  });
});
