import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PalmMm } from "../../../../src/core/geometry/spaces.ts";
import { palmSpan } from "../../../../src/core/palm/depth.ts";
import { centroid, isInPolygon } from "../../../../src/core/geometry/polygon.ts";
import { outlineAround, type PalmPoints } from "../../../../src/core/palm/outline.ts";
import { palmOf } from "../../../../src/core/palm/palm.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { RIG } from "../../../fixtures/rig.ts";
import { handShape, seenBy, type Side } from "../../../fixtures/template-hand.ts";

const SPAN_MM = palmSpan(handShape("right"));

function outlineOf(side: Side): readonly PalmMm[] {
  const hand = seenBy(RIG.camera, handShape(side), { at: { x: 0, y: 0, z: 900 } });
  return palmOf(RIG.camera, hand, { spanMm: SPAN_MM, farthestMm: Infinity })?.outline ?? [];
}

/** Twice the signed area: positive when it runs clockwise on a picture whose y points down. */
const winding = (polygon: readonly PalmMm[]): number =>
  polygon.reduce((sum, a, i) => {
    const b = polygon[(i + 1) % polygon.length] ?? a;
    return sum + a.x * b.y - b.x * a.y;
  }, 0);

/** Knuckle joints of the template on the palm's plane, which all but lies in the template's own. */
const knuckles = (side: Side): readonly PalmMm[] =>
  [5, 9, 13, 17].map((i) => handShape(side)[i] ?? { x: NaN, y: 0 });

describe("a palm's outline", () => {
  it("is centred on 0 and holds the middle of the knuckles and itself", () => {
    for (const side of ["left", "right"] as const) {
      const outline = outlineOf(side);
      const { x, y } = centroid(outline);
      expect(Math.hypot(x, y)).toBeLessThan(1e-9);
      expect(isInPolygon({ x: 0, y: 0 }, outline)).toBe(true);
      const middle = knuckles(side).reduce((sum, p) => ({ x: sum.x + p.x / 4, y: sum.y + p.y / 4 }), {
        x: 0,
        y: 0,
      });
      const wrist = Math.max(...outline.map((p) => p.y));
      expect(isInPolygon({ x: middle.x, y: middle.y + wrist }, outline)).toBe(true);
    }
  });

  it("is as large as an adult's palm: 75–95 mm across, 90–120 mm long", () => {
    for (const side of ["left", "right"] as const) {
      const [xs, ys] = [outlineOf(side).map((p) => p.x), outlineOf(side).map((p) => p.y)];
      const across = Math.max(...xs) - Math.min(...xs);
      const along = Math.max(...ys) - Math.min(...ys);
      expect(across).toBeGreaterThan(75);
      expect(across).toBeLessThan(95);
      expect(along).toBeGreaterThan(90);
      expect(along).toBeLessThan(120);
    }
  });

  it("runs from the index finger over the fingers' roots: clockwise with the thumb at the left, else the other way", () => {
    expect(winding(outlineOf("left"))).toBeGreaterThan(0);
    expect(winding(outlineOf("right"))).toBeLessThan(0);
  });
});

const near = (x: number, y: number): fc.Arbitrary<PalmMm> =>
  fc.record({ x: number(x - 6, x + 6), y: number(y - 6, y + 6) });

describe("outlines of any palm (seed 45)", () => {
  const points: fc.Arbitrary<PalmPoints> = fc.record({
    wrist: near(0, 0),
    thumbRoot: near(-24, -20),
    index: near(-27, -92),
    middle: near(-5, -95),
    ring: near(15, -90),
    little: near(33, -80),
  });

  it("hold every knuckle, and do not cross themselves", () => {
    fc.assert(
      fc.property(points, (palm) => {
        const outline = outlineAround(palm);
        for (const knuckle of [palm.index, palm.middle, palm.ring, palm.little])
          expect(isInPolygon(knuckle, outline)).toBe(true);
        // Every point is seen from the centroid in turn: a star, which cannot cross itself.
        const c = centroid(outline);
        const turns = outline.map((a, i) => {
          const b = outline[(i + 1) % outline.length] ?? a;
          return (a.x - c.x) * (b.y - c.y) - (b.x - c.x) * (a.y - c.y);
        });
        expect(Math.min(...turns)).toBeGreaterThan(0);
      }),
      { seed: 45, numRuns: 300 },
    );
  });

  it("scale with the palm and move with it", () => {
    fc.assert(
      fc.property(points, number(0.5, 2), near(0, 0), (palm, k, by) => {
        const move = (p: PalmMm): PalmMm => ({ x: p.x * k + by.x, y: p.y * k + by.y });
        const moved = outlineAround({
          wrist: move(palm.wrist),
          thumbRoot: move(palm.thumbRoot),
          index: move(palm.index),
          middle: move(palm.middle),
          ring: move(palm.ring),
          little: move(palm.little),
        });
        for (const [i, p] of outlineAround(palm).entries()) {
          expect(moved[i]?.x).toBeCloseTo(p.x * k + by.x, 6);
          expect(moved[i]?.y).toBeCloseTo(p.y * k + by.y, 6);
        }
      }),
      { seed: 45 },
    );
  });
});
