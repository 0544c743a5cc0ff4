import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cross, dot, minus, norm } from "../../../../src/core/geometry/vector.ts";
import { palmSpan } from "../../../../src/core/palm/depth.ts";
import { palmOf, type SeenPalm } from "../../../../src/core/palm/palm.ts";
import { learnStance, stand, startStance, type Stance } from "../../../../src/core/tracking/stance.ts";
import { number, side } from "../../../fixtures/arbitraries.ts";
import { palmAt, RULES, type HandHeld } from "../../../fixtures/palms.ts";
import { RIG } from "../../../fixtures/rig.ts";
import { handShape, seenBy } from "../../../fixtures/template-hand.ts";

const AT = { x: 30, y: -20, z: 850 };
const FRAME_MS = 33;
const HELD_FRAMES = 40;

const learned = (palm: SeenPalm): Stance =>
  Array.from({ length: HELD_FRAMES }).reduce<Stance>(
    (stance) => learnStance(stance, palm, FRAME_MS),
    startStance(palm),
  );

/** The palm of a hand that has been learned, once it has been seen so for a second. */
const standing = (palm: SeenPalm, stance: Stance) =>
  stand(
    palm,
    Array.from({ length: 30 }).reduce<Stance>((now) => learnStance(now, palm, FRAME_MS), stance),
  );

/** What a detector finds that sees joints rightly in the picture, and of their depth only a share. */
function flattened({ side: of = "right", ...held }: HandHeld, share: number): SeenPalm {
  const seen = seenBy(RIG.camera, handShape(of), { ...held, at: AT });
  const shape = seen.shape.map((p) => ({ ...p, z: share * p.z }));
  const spanMm = palmSpan(handShape(of));
  const palm = palmOf(RIG.camera, { ...seen, shape }, { spanMm, farthestMm: RULES.size.farthestMm });
  if (palm === undefined) throw new Error("no palm");
  return palm;
}

const normalOf = ({ right, down }: Pick<SeenPalm, "right" | "down">) => cross(right, down);

const degrees = (a: Parameters<typeof dot>[0], b: Parameters<typeof dot>[0]): number =>
  (Math.acos(Math.min(1, dot(a, b))) * 180) / Math.PI;

describe("a hand's stance (seed 92)", () => {
  it("is what the detector says at first", () => {
    fc.assert(
      fc.property(side, number(-40, 40), number(-40, 40), (of, pitchDeg, yawDeg) => {
        const seen = palmAt(AT, { side: of, pitchDeg, yawDeg });
        const palm = stand(seen, startStance(seen));
        expect(degrees(normalOf(palm), normalOf(seen))).toBeLessThan(0.001);
        expect(palm.centre.z).toBeCloseTo(seen.centre.z, 6);
      }),
      { seed: 92 },
    );
  });

  it("tells a tilt of 30 to 40 degrees to within 10, and the distance to within 8 %, from the picture of a detector that sees half of it", () => {
    const tilt = fc.tuple(fc.constantFrom("pitchDeg", "yawDeg"), fc.constantFrom(-1, 1), number(30, 40));
    fc.assert(
      fc.property(side, tilt, number(0.5, 1), (of, [axis, sign, deg], share) => {
        const way = { side: of, [axis]: sign * deg };
        const flat = flattened({ side: of }, share);
        const palm = standing(flattened(way, share), learned(flat));
        const square = stand(flat, learned(flat));
        const tilted = degrees(normalOf(palm), normalOf(square));
        expect(Math.abs(tilted - deg)).toBeLessThan(10);
        const truth = palmAt(AT, way);
        const lean = normalOf(truth);
        expect(dot(minus(normalOf(palm), normalOf(square)), { ...lean, z: 0 })).toBeGreaterThan(0);
        expect(Math.abs(palm.centre.z / truth.centre.z - 1)).toBeLessThan(0.08);
      }),
      { seed: 92 },
    );
  });

  it("changes nothing of a hand's distance that is held square, rolled, or nearer and farther", () => {
    fc.assert(
      fc.property(side, number(-180, 180), number(650, 950), (of, rollDeg, z) => {
        const stance = learned(palmAt(AT, { side: of }));
        const seen = palmAt({ ...AT, z }, { side: of, rollDeg });
        const palm = standing(seen, stance);
        expect(palm.centre.z / seen.centre.z).toBeCloseTo(1, 2);
        expect(degrees(normalOf(palm), normalOf(seen))).toBeLessThan(9);
      }),
      { seed: 92 },
    );
  });

  it("keeps the outline where the camera sees it, but for skin that lies above the joints", () => {
    fc.assert(
      fc.property(side, number(-40, 40), number(-40, 40), (of, pitchDeg, yawDeg) => {
        const seen = palmAt(AT, { side: of, pitchDeg, yawDeg });
        const palm = standing(seen, learned(palmAt(AT, { side: of })));
        for (const [i, before] of corners(seen).entries()) {
          const after = corners(palm)[i] ?? { x: NaN, y: NaN };
          expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(10 / 700);
        }
      }),
      { seed: 92 },
    );
  });

  it("gives numbers whatever is seen, edge-on or from behind, and never a distance a third off", () => {
    const any = fc.record({
      rollDeg: number(-180, 180),
      pitchDeg: number(-180, 180),
      yawDeg: number(-180, 180),
    });
    fc.assert(
      fc.property(side, fc.array(any, { minLength: 1, maxLength: 30 }), (of, ways) => {
        let stance = learned(palmAt(AT, { side: of }));
        for (const way of ways) {
          const seen = palmAt(AT, { side: of, ...way });
          stance = learnStance(stance, seen, FRAME_MS);
          const palm = stand(seen, stance);
          const { x, y, z } = palm.centre;
          for (const value of [
            x,
            y,
            z,
            ...palm.outline.flatMap((p) => [p.x, p.y]),
            palm.right.x,
            palm.down.x,
          ])
            expect(Number.isFinite(value)).toBe(true);
          expect(Math.abs(z / seen.centre.z - 1)).toBeLessThan(1 / 3);
        }
      }),
      { seed: 92 },
    );
  });

  it("is not unlearned while the hand stays tilted", () => {
    const stance = learned(palmAt(AT));
    const tilted = palmAt(AT, { yawDeg: 35 });
    const later = Array.from({ length: 600 }).reduce<Stance>(
      (now) => learnStance(now, tilted, FRAME_MS),
      stance,
    );
    expect(later).toMatchObject({ rest: stance.rest, lean: stance.lean });
    expect(norm(later.rest.down)).toBeGreaterThan(80);
  });
});

/** A palm's outline in the camera's picture. */
const corners = ({ centre, right, down, outline }: Pick<SeenPalm, "centre" | "right" | "down" | "outline">) =>
  outline.map(({ x, y }) => {
    const z = centre.z + right.z * x + down.z * y;
    return { x: (centre.x + right.x * x + down.x * y) / z, y: (centre.y + right.y * x + down.y * y) / z };
  });
