import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RoomMm } from "../../../../src/core/geometry/spaces.ts";
import { add, cross, dot, minus, norm, times, type Vec3 } from "../../../../src/core/geometry/vector.ts";
import { palmSpan } from "../../../../src/core/palm/depth.ts";
import { palmOf, sized, type Palm, type SizeAssumed } from "../../../../src/core/palm/palm.ts";
import { heldWithin, number, side } from "../../../fixtures/arbitraries.ts";
import { RIG } from "../../../fixtures/rig.ts";
import { handShape, inRoom, seenBy, turned, type Held, type Side } from "../../../fixtures/template-hand.ts";

const { camera } = RIG;
const SPAN_MM = palmSpan(handShape("right"));
const SIZE: SizeAssumed = { spanMm: SPAN_MM, farthestMm: Infinity };
const guess = number(0.6, 1.5);

/** Anywhere in the picture, at any roll, tilted by at most 50°. */
const held = heldWithin(35).filter((where) => {
  const outwards = turned({ x: 0, y: 0, z: -1 }, where);
  return dot(outwards, where.at) < -Math.cos((50 * Math.PI) / 180) * norm(where.at);
});

function palmAt(of: Side, where: Held, guessed = 1, spanMm = SPAN_MM): Palm {
  const palm = palmOf(camera, seenBy(camera, handShape(of), where, guessed), { ...SIZE, spanMm });
  if (palm === undefined) throw new Error("no palm in a perfect hand");
  return palm;
}

const UPRIGHT: Held = { at: { x: 0, y: 0, z: 900 } };
const LANDMARKS = { minLength: 21, maxLength: 21 };
const apart = (a: Vec3, b: Vec3): number => norm(minus(a, b));

describe("a palm from a perfect hand (seed 41)", () => {
  it("is never beyond the table: a hand that seems to be is smaller, and looks the same", () => {
    fc.assert(
      fc.property(side, held, number(500, 1200), (of, where, farthestMm) => {
        const seen = seenBy(camera, handShape(of), where);
        const far = palmOf(camera, seen, SIZE);
        const palm = palmOf(camera, seen, { ...SIZE, farthestMm });
        if (far === undefined || palm === undefined) throw new Error("no palm in a perfect hand");
        expect(palm.centre.z).toBeLessThanOrEqual(farthestMm + 1e-6);
        const nearer = palm.centre.z / far.centre.z;
        expect(apart(palm.centre, times(far.centre, nearer))).toBeLessThan(1e-6);
        for (const [i, p] of palm.outline.entries())
          expect(p.x).toBeCloseTo((far.outline[i]?.x ?? NaN) * nearer, 6);
        if (far.centre.z <= farthestMm) expect(palm).toEqual({ ...far, largest: farthestMm / far.centre.z });
      }),
      { seed: 41 },
    );
  });

  it("is the palm of a hand of another size when drawn at that size", () => {
    fc.assert(
      fc.property(side, held, number(0.55, 1.25), number(0.55, 1.25), (of, where, size, before) => {
        const seen = palmAt(of, where, 1, SPAN_MM);
        const told = sized(sized(seen, before), size);
        const other = palmAt(of, where, 1, SPAN_MM * size);
        expect(apart(told.centre, other.centre)).toBeLessThan(1e-6);
        for (const [i, p] of told.outline.entries()) expect(p.x).toBeCloseTo(other.outline[i]?.x ?? NaN, 6);
      }),
      { seed: 41 },
    );
  });

  it("is never drawn beyond the table, whatever size it is told to be", () => {
    fc.assert(
      fc.property(side, held, number(0.55, 1.25), number(500, 1200), (of, where, size, farthestMm) => {
        const palm = palmOf(camera, seenBy(camera, handShape(of), where), { ...SIZE, farthestMm });
        if (palm === undefined) throw new Error("no palm in a perfect hand");
        const told = sized(palm, size);
        expect(told.centre.z).toBeLessThanOrEqual(farthestMm + 1e-6);
        expect(told.size).toBeLessThanOrEqual(size);
      }),
      { seed: 41 },
    );
  });

  it("moves with the hand as one rigid body, whatever size the detector guessed", () => {
    fc.assert(
      fc.property(side, held, guess, (of, where, guessed) => {
        const rest = palmAt(of, UPRIGHT);
        const palm = palmAt(of, where, guessed);
        const carried = add(turned(minus(rest.centre, UPRIGHT.at), where), where.at);
        expect(apart(palm.centre, carried)).toBeLessThan(1e-3);
        expect(apart(palm.right, turned(rest.right, where))).toBeLessThan(1e-6);
        expect(apart(palm.down, turned(rest.down, where))).toBeLessThan(1e-6);
        for (const [i, p] of palm.outline.entries()) {
          const was = rest.outline[i] ?? { x: NaN, y: NaN };
          expect(Math.hypot(p.x - was.x, p.y - was.y)).toBeLessThan(1e-3);
        }
      }),
      { seed: 41, numRuns: 300 },
    );
  });

  it("lies between the wrist and the fingers' roots, in the middle of the hand", () => {
    for (const of of ["left", "right"] as const) {
      const { centre, right, down } = palmAt(of, UPRIGHT);
      const joint = (i: number): RoomMm => inRoom(handShape(of)[i] ?? { x: NaN, y: 0, z: 0 }, UPRIGHT);
      expect(centre.y).toBeGreaterThan(joint(9).y + 25);
      expect(centre.y).toBeLessThan(joint(0).y - 30);
      const [left, rightmost] = of === "right" ? [joint(17).x, joint(5).x] : [joint(5).x, joint(17).x];
      expect(centre.x).toBeGreaterThan(left + 15);
      expect(centre.x).toBeLessThan(rightmost - 15);
      // Upright for its reader, but for the little that the middle finger stands off the wrist's line.
      expect(right.x).toBeGreaterThan(0.99);
      expect(down.y).toBeGreaterThan(0.99);
    }
  });

  it("has axes at right angles, and its normal away from the camera", () => {
    fc.assert(
      fc.property(side, held, (of, where) => {
        const { right, down, centre } = palmAt(of, where);
        expect(norm(right)).toBeCloseTo(1, 9);
        expect(norm(down)).toBeCloseTo(1, 9);
        expect(dot(right, down)).toBeCloseTo(0, 9);
        expect(dot(cross(right, down), centre)).toBeGreaterThan(0);
      }),
      { seed: 41 },
    );
  });

  it("measures the tilt between its normal and the line to the camera", () => {
    fc.assert(
      fc.property(side, number(-50, 50), (of, pitchDeg) => {
        const flat = palmAt(of, UPRIGHT).tiltDeg;
        expect(flat).toBeLessThan(8);
        expect(Math.abs(palmAt(of, { ...UPRIGHT, pitchDeg }).tiltDeg - Math.abs(pitchDeg))).toBeLessThan(8);
      }),
      { seed: 41 },
    );
  });

  it("is taken for as far away as its assumed size says: place and outline scale together", () => {
    fc.assert(
      fc.property(side, held, number(0.6, 1.4), (of, where, scale) => {
        const palm = palmAt(of, where);
        const scaled = palmAt(of, where, 1, SPAN_MM * scale);
        expect(apart(scaled.centre, times(palm.centre, scale))).toBeLessThan(1e-3);
        for (const [i, p] of scaled.outline.entries()) {
          expect(p.x).toBeCloseTo((palm.outline[i]?.x ?? NaN) * scale, 4);
          expect(p.y).toBeCloseTo((palm.outline[i]?.y ?? NaN) * scale, 4);
        }
      }),
      { seed: 41 },
    );
  });

  it("of a child's hand, told its size, stands where the child holds it", () => {
    fc.assert(
      fc.property(side, held, number(0.6, 1.1), (of, where, size) => {
        const rest = palmAt(of, UPRIGHT);
        const child = palmAt(of, { ...where, size }, 1, SPAN_MM * size);
        const carried = add(turned(times(minus(rest.centre, UPRIGHT.at), size), where), where.at);
        expect(apart(child.centre, carried)).toBeLessThan(1e-3);
      }),
      { seed: 41 },
    );
  });

  it("has its thumb at the left for a left palm, at the right for a right one, and the other way from behind", () => {
    fc.assert(
      fc.property(side, held, (of, where) => {
        expect(palmAt(of, where).thumb).toBe(of);
        const behind = { ...where, yawDeg: (where.yawDeg ?? 0) + 180 };
        expect(palmAt(of, behind).thumb).toBe(of === "left" ? "right" : "left");
      }),
      { seed: 41 },
    );
  });

  it("does not hang on the detector's guess of which hand it is: left and right mirror each other", () => {
    const right = palmAt("right", UPRIGHT);
    const left = palmAt("left", UPRIGHT);
    expect(left.centre.x).toBeCloseTo(-right.centre.x, 6);
    expect(left.palmEvidence).toBeCloseTo(right.palmEvidence, 9);
    expect(left.openness).toBeCloseTo(right.openness, 9);
  });
});

describe("what is no hand (seed 42)", () => {
  const seen = seenBy(camera, handShape("left"), UPRIGHT);
  const nowhere = { x: 0, y: 0, z: 0 };
  it("gives no palm: landmarks or shape on one point, not a number, or behind the lens", () => {
    const one = seen.landmarks.map(() => ({ x: 300, y: 200 }));
    const none = seen.landmarks.map(() => ({ x: NaN, y: 200 }));
    const mirrored = seen.landmarks.map((p) => ({ x: 640 - p.x, y: 480 - p.y }));
    expect(palmOf(camera, { ...seen, landmarks: one }, SIZE)).toBeUndefined();
    expect(palmOf(camera, { ...seen, landmarks: none }, SIZE)).toBeUndefined();
    expect(palmOf(camera, { ...seen, landmarks: mirrored }, SIZE)).toBeUndefined();
    expect(palmOf(camera, { ...seen, shape: seen.shape.map(() => nowhere) }, SIZE)).toBeUndefined();
  });

  it("gives either no palm or a finite one, whatever the detector dreams up", () => {
    const pixel = fc.record({ x: number(-200, 900), y: number(-200, 700) });
    const point = fc.record({ x: number(-120, 120), y: number(-120, 120), z: number(-120, 120) });
    fc.assert(
      fc.property(fc.array(pixel, LANDMARKS), fc.array(point, LANDMARKS), (landmarks, shape) => {
        const palm = palmOf(camera, { landmarks, shape }, SIZE);
        if (palm === undefined) return;
        const { centre, right, down, outline, tiltDeg, palmEvidence, openness } = palm;
        expect([norm(right), norm(down)].every((length) => Math.abs(length - 1) < 1e-9)).toBe(true);
        const numbers = [
          norm(centre),
          tiltDeg,
          palmEvidence,
          openness,
          ...outline.flatMap((p) => [p.x, p.y]),
        ];
        expect(numbers.every(Number.isFinite)).toBe(true);
      }),
      { seed: 42, numRuns: 1000 },
    );
  });
});
