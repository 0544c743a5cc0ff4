import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { palmSpan } from "../../../../src/core/palm/depth.ts";
import { palmOf } from "../../../../src/core/palm/palm.ts";
import { heldWithin, number, side } from "../../../fixtures/arbitraries.ts";
import { RIG } from "../../../fixtures/rig.ts";
import { handShape, seenBy, type Held, type Side } from "../../../fixtures/template-hand.ts";

const SPAN_MM = palmSpan(handShape("right"));
const held = heldWithin(30);

function evidence(of: Side, where: Held, closed = 0, guess = 1): number {
  const palm = palmOf(RIG.camera, seenBy(RIG.camera, handShape(of, closed), where, guess), {
    spanMm: SPAN_MM,
    farthestMm: Infinity,
  });
  return palm?.palmEvidence ?? NaN;
}

const turnedOver = (where: Held): Held => ({ ...where, yawDeg: (where.yawDeg ?? 0) + 180 });

describe("which side is turned to the camera (seed 43)", () => {
  it("is told by the bent joints: the palm of either hand, in any turn", () => {
    fc.assert(
      fc.property(side, held, number(0, 0.4), (of, where, closed) => {
        expect(evidence(of, where, closed)).toBeGreaterThan(0.05);
      }),
      { seed: 43, numRuns: 300 },
    );
  });

  it("is the opposite when the hand is turned over, with the same weight", () => {
    fc.assert(
      fc.property(side, held, number(0, 0.4), (of, where, closed) => {
        expect(evidence(of, turnedOver(where), closed)).toBeCloseTo(-evidence(of, where, closed), 6);
      }),
      { seed: 43, numRuns: 300 },
    );
  });

  it("does not hang on the size that the detector guessed", () => {
    fc.assert(
      fc.property(side, held, number(0.5, 2), (of, where, guess) => {
        expect(evidence(of, where, 0, guess)).toBeCloseTo(evidence(of, where), 6);
      }),
      { seed: 43 },
    );
  });
});
