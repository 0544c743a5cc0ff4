import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roomIn } from "../../../../src/core/mark/ring.ts";
import { seekRing } from "../../../../src/core/mark/seek-ring.ts";
import { number, side } from "../../../fixtures/arbitraries.ts";
import { palmAt } from "../../../fixtures/palms.ts";
import { RIG } from "../../../fixtures/rig.ts";
import { markOn, ringFrame, trueSize } from "../../../fixtures/ring-frame.ts";

/** How far beside its rays a ring is seen by a camera that looks so many px higher or lower than it is believed to. */
function seenBeside(
  downPx: number,
  truly: number,
  seed: number,
  of: "left" | "right" = "right",
): number | undefined {
  const seen = palmAt({ x: 10, y: -15, z: 850 / truly }, { side: of, rollDeg: 7 * (seed % 50) });
  const palm = trueSize(seen, 1 / seen.size);
  const mark = markOn(RIG, palm, truly, 0.72 * roomIn(palm.outline));
  const camera = { ...RIG.camera, centreYPx: RIG.camera.centreYPx + downPx };
  const look = { skin: 110, lit: 35, noise: 4, creases: 8, seed };
  const frame = ringFrame({ ...look, pair: { ...RIG, camera }, palm: trueSize(palm, truly), mark });
  return seekRing(frame, RIG, palm, mark)?.acrossPx;
}

describe("a ring beside its rays (seed 99)", () => {
  it("is 0 while the calibration holds, whatever the hand", () => {
    fc.assert(
      fc.property(number(0.7, 1.1), fc.nat(1000), side, (truly, seed, of) => {
        expect(Math.abs(seenBeside(0, truly, seed, of) ?? NaN)).toBeLessThan(0.1);
      }),
      { seed: 99, numRuns: 8 },
    );
  });

  it("tells a camera that moved across the line between the lenses, to a fifth, to either side", () => {
    fc.assert(
      fc.property(number(0.8, 1.8), fc.boolean(), fc.nat(1000), (px, up, seed) => {
        const found = seenBeside(up ? -px : px, 0.9, seed) ?? NaN;
        expect(Math.abs(found) / px).toBeGreaterThan(0.8);
        expect(Math.abs(found) / px).toBeLessThan(1.25);
        expect(Math.sign(found)).toBe(Math.sign(seenBeside(1, 0.9, 1) ?? NaN) * (up ? -1 : 1));
      }),
      { seed: 99, numRuns: 8 },
    );
  });
});
