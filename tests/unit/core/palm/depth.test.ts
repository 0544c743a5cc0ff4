import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mean, minus, norm } from "../../../../src/core/geometry/vector.ts";
import { locateShape, palmSpan } from "../../../../src/core/palm/depth.ts";
import { heldWithin, number, side } from "../../../fixtures/arbitraries.ts";
import { RIG } from "../../../fixtures/rig.ts";
import { handShape, inRoom, seenBy, turned, type Held } from "../../../fixtures/template-hand.ts";

const held = heldWithin(60);

describe("where a shape stands (seed 46)", () => {
  it("is exact for perfect landmarks, also through a bent lens", () => {
    fc.assert(
      fc.property(side, held, number(-0.2, 0.2), number(0, 1), (of, where, k1, closed) => {
        const camera = { ...RIG.camera, k1 };
        const hand = seenBy(camera, handShape(of, closed), where);
        const origin = locateShape(camera, hand, hand.shape);
        const truth = mean(handShape(of, closed).map((p) => inRoom(p, where)));
        expect(norm(minus(origin ?? { x: NaN, y: 0, z: 0 }, truth))).toBeLessThan(1e-3);
      }),
      { seed: 46, numRuns: 300 },
    );
  });

  it("errs by at most 5 % of 90 cm with landmarks up to 2 px off", () => {
    const noise = fc.array(number(-2, 2), { minLength: 42, maxLength: 42 });
    const at900: fc.Arbitrary<Held> = held.map((where) => ({ ...where, at: { ...where.at, z: 900 } }));
    fc.assert(
      fc.property(side, at900, noise, (of, where, off) => {
        const hand = seenBy(RIG.camera, handShape(of), where);
        const landmarks = hand.landmarks.map((p, i) => ({
          x: p.x + (off[2 * i] ?? 0),
          y: p.y + (off[2 * i + 1] ?? 0),
        }));
        const truth = mean(handShape(of).map((p) => inRoom(p, where)));
        const z = locateShape(RIG.camera, { ...hand, landmarks }, hand.shape)?.z ?? NaN;
        expect(Math.abs(z - truth.z) / truth.z).toBeLessThan(0.05);
      }),
      { seed: 46 },
    );
  });
});

describe("the palm's span (seed 47)", () => {
  it("is the same at any turn and grip: bones do not change their lengths", () => {
    fc.assert(
      fc.property(side, number(0, 1), number(-180, 180), number(-90, 90), (of, closed, rollDeg, pitchDeg) => {
        const shape = handShape(of, closed).map((p) => turned(p, { rollDeg, pitchDeg }));
        expect(palmSpan(shape)).toBeCloseTo(palmSpan(handShape("right")), 9);
      }),
      { seed: 47 },
    );
  });

  it("is an adult's in the template: 92 mm, as an installation assumes", () => {
    expect(Math.abs(palmSpan(handShape("right")) - 92)).toBeLessThan(1);
  });
});
