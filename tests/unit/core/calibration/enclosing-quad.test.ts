import * as fc from "fast-check";
import { expect, test } from "vitest";
import { convexHull } from "../../../../src/core/calibration/convex-hull.ts";
import { areaOf, enclosingQuad } from "../../../../src/core/calibration/enclosing-quad.ts";
import { depthIn } from "../../../../src/core/geometry/polygon.ts";
import type { CameraPx } from "../../../../src/core/geometry/spaces.ts";
import { cornersHeld, heldSheet } from "../../../fixtures/held-sheet.ts";
import { RIG } from "../../../fixtures/rig.ts";

const points = fc.array(fc.record({ x: fc.nat(640), y: fc.nat(480) }), { minLength: 3, maxLength: 40 });

test("a hull holds all its points and turns one way only (seed 541)", () => {
  fc.assert(
    fc.property(points, (all) => {
      const hull = convexHull(all);
      fc.pre(Math.abs(areaOf(hull)) > 1);
      expect(areaOf(hull)).toBeGreaterThan(0);
      for (const point of all) expect(depthIn(point, hull)).toBeGreaterThan(-1e-6);
      for (const [i, b] of hull.entries()) {
        const [a, c] = [hull.at(i - 1) ?? b, hull[(i + 1) % hull.length] ?? b];
        expect(areaOf([a, b, c])).toBeGreaterThan(0);
      }
    }),
    { seed: 541, numRuns: 200 },
  );
});

test("any points at all have a quadrilateral that holds them, or none (seed 542)", () => {
  fc.assert(
    fc.property(points, (all) => {
      const quad = enclosingQuad(all);
      for (const point of quad ? all : []) expect(depthIn(point, quad ?? [])).toBeGreaterThan(-1e-3);
    }),
    { seed: 542, numRuns: 200 },
  );
});

/** The way from `a` to `b`, a share of it. */
const between = (a: CameraPx, b: CameraPx, share: number): CameraPx => ({
  x: a.x + share * (b.x - a.x),
  y: a.y + share * (b.y - a.y),
});

test("a sheet's corners come back though thumbs hide some (seed 543)", () => {
  fc.assert(
    fc.property(heldSheet, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), (plane, hidden) => {
      const corners = cornersHeld(RIG.camera, plane, "A4");
      const seen = corners.flatMap((corner, i) => {
        const [before, after] = [corners[(i + 3) % 4] ?? corner, corners[(i + 1) % 4] ?? corner];
        return hidden[i] ? [between(corner, before, 0.15), between(corner, after, 0.15)] : [corner];
      });
      const quad = enclosingQuad(seen) ?? [];
      for (const corner of corners)
        expect(Math.min(...quad.map(({ x, y }) => Math.hypot(x - corner.x, y - corner.y)))).toBeLessThan(
          1e-6,
        );
    }),
    { seed: 543, numRuns: 200 },
  );
});
