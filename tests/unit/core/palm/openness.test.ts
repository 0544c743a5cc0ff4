import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { times } from "../../../../src/core/geometry/vector.ts";
import { openness } from "../../../../src/core/palm/openness.ts";
import { parseInstallation } from "../../../../src/schema/installation.ts";
import { number, side } from "../../../fixtures/arbitraries.ts";
import { handShape, turned } from "../../../fixtures/template-hand.ts";
import { installationText } from "../../../fixtures/installation-text.ts";

const closing = number(0, 1);
const { opensAt, closesAt } = parseInstallation(installationText()).hands;

describe("how open a hand is (seed 44)", () => {
  it("falls as the fingers close, and never rises", () => {
    fc.assert(
      fc.property(side, closing, closing, (of, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(openness(handShape(of, more))).toBeLessThanOrEqual(openness(handShape(of, less)));
      }),
      { seed: 44, numRuns: 300 },
    );
  });

  it("is 1 for a hand held out, 0 for a fist, and passes the bars of an offer between", () => {
    expect(openness(handShape("right", 0))).toBe(1);
    expect(openness(handShape("right", 1))).toBe(0);
    expect(openness(handShape("right", 0.15))).toBeGreaterThan(opensAt);
    expect(openness(handShape("right", 0.7))).toBeLessThan(closesAt);
  });

  it("depends on neither the hand's size nor its turn", () => {
    fc.assert(
      fc.property(side, closing, number(0.3, 3), number(-180, 180), (of, closed, size, yawDeg) => {
        const hand = handShape(of, closed);
        const other = hand.map((p) => turned(times(p, size), { yawDeg, rollDeg: yawDeg / 2 }));
        expect(openness(other)).toBeCloseTo(openness(hand), 9);
      }),
      { seed: 44 },
    );
  });

  it("stays between 0 and 1 for any 21 points", () => {
    const point = fc.record({ x: number(-90, 90), y: number(-90, 90), z: number(-90, 90) });
    fc.assert(
      fc.property(fc.array(point, { minLength: 21, maxLength: 21 }), (shape) => {
        expect(openness(shape)).toBeGreaterThanOrEqual(0);
        expect(openness(shape)).toBeLessThanOrEqual(1);
      }),
      { seed: 44 },
    );
  });
});
