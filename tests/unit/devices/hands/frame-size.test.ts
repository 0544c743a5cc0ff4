import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lensFor } from "../../../../src/core/geometry/picture-size.ts";
import { roomIn } from "../../../../src/core/mark/ring.ts";
import { palmSpan } from "../../../../src/core/palm/depth.ts";
import { inCalibratedPicture } from "../../../../src/core/palm/frame-size.ts";
import { seekMarks } from "../../../../src/devices/hands/worker/seek-marks.ts";
import { heldWithin, number, side } from "../../../fixtures/arbitraries.ts";
import { palmAt } from "../../../fixtures/palms.ts";
import { RIG } from "../../../fixtures/rig.ts";
import { markOn, ringFrame, trueSize } from "../../../fixtures/ring-frame.ts";
import { handShape, seenBy } from "../../../fixtures/template-hand.ts";

const { camera } = RIG;
const sized = (by: number) =>
  lensFor(camera, { widthPx: camera.widthPx * by, heightPx: camera.heightPx * by });

describe("a camera whose frames are of another size than the calibrated ones (seed 551)", () => {
  it("shows a hand where the calibrated one would", () => {
    fc.assert(
      fc.property(side, heldWithin(30), fc.constantFrom(0.5, 1, 1.5, 2), (of, held, by) => {
        const lens = sized(by);
        const seen = seenBy(lens, handShape(of), held);
        const frame = { width: lens.widthPx, height: lens.heightPx };
        const [hand] = inCalibratedPicture([seen], frame, camera);
        const wished = seenBy(camera, handShape(of), held);
        expect(hand?.shape).toEqual(wished.shape);
        for (const [i, { x, y }] of wished.landmarks.entries()) {
          expect(hand?.landmarks[i]?.x).toBeCloseTo(x, 6);
          expect(hand?.landmarks[i]?.y).toBeCloseTo(y, 6);
        }
      }),
      { seed: 551 },
    );
  });

  it("shows the same size of a hand by the ring on it, frame by frame", () => {
    const held = { at: { x: 10, y: -15, z: 850 } };
    const spanMm = palmSpan(handShape("right"));
    const seek = seekMarks({ pair: RIG, spanMm, latencyMs: 30 });
    fc.assert(
      fc.property(number(0.8, 1.1), fc.constantFrom(1, 2), (truly, by) => {
        const lens = sized(by);
        const palm = palmAt(held.at);
        const mark = markOn(RIG, palm, truly, 0.72 * roomIn(palm.outline));
        const pair = { ...RIG, camera: lens };
        const frame = ringFrame({ pair, palm: trueSize(palm, truly), mark, skin: 120, lit: 40 });
        seek.lit([mark], 1000);
        const seen = seek.onHands(frame, [seenBy(lens, handShape("right"), held)], 1040);
        const [hand] = inCalibratedPicture(seen, frame, camera);
        expect(hand?.marks?.[0]?.acrossPx).toBe((seen[0]?.marks?.[0]?.acrossPx ?? NaN) / by);
        expect(Math.abs((hand?.marks?.[0]?.size ?? NaN) / truly - 1)).toBeLessThan(0.015);
      }),
      { seed: 551, numRuns: 12 },
    );
  });
});
