import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ghostOutline } from "../../../../src/apps/booth/calibrate/ghost.ts";
import { assumedCamera } from "../../../../src/core/calibration/assumed-camera.ts";
import type { CameraPx } from "../../../../src/core/geometry/spaces.ts";
import { sheetPose } from "../../../../src/core/calibration/sheet-pose.ts";

const camera = assumedCamera({ widthPx: 1280, heightPx: 720 });
const angle = fc.double({ min: -25, max: 25, noNaN: true });
const wish = fc.record({
  distanceMm: fc.double({ min: 600, max: 1200, noNaN: true }),
  tiltDeg: angle,
  turnDeg: angle,
  middle: fc.tuple(
    fc.double({ min: 0.35, max: 0.65, noNaN: true }),
    fc.double({ min: 0.35, max: 0.65, noNaN: true }),
  ),
  heldOut: fc.boolean(),
});

const length = ([p, q]: readonly (CameraPx | undefined)[]): number =>
  p && q ? Math.hypot(p.x - q.x, p.y - q.y) : NaN;

describe("the outline to fill", () => {
  it("is that of a sheet at the wished distance and tilt (seed 53)", () => {
    fc.assert(
      fc.property(wish, (wished) => {
        const [a, b, c, d] = ghostOutline(wished, "A4", camera);
        if (!a || !b || !c || !d) throw new Error("an outline has four corners");
        const pose = sheetPose([a, b, c, d], "A4", camera);
        expect(pose.distanceMm).toBeCloseTo(wished.distanceMm, 3);
        const [tilt, turn] = [(wished.tiltDeg * Math.PI) / 180, (wished.turnDeg * Math.PI) / 180];
        const tiltDeg = (Math.acos(Math.cos(tilt) * Math.cos(turn)) * 180) / Math.PI;
        expect(pose.tiltDeg).toBeCloseTo(tiltDeg, 3);
      }),
      { seed: 53 },
    );
  });

  it("looks narrower at the edge that is lower: at the bottom for a positive tilt, at the left for a positive turn", () => {
    const held = { distanceMm: 800, middle: [0.5, 0.5], heldOut: false } as const;
    const tilted = ghostOutline({ ...held, tiltDeg: 20, turnDeg: 0 }, "A4", camera);
    expect(length([tilted[2], tilted[3]])).toBeLessThan(length([tilted[0], tilted[1]]));
    const turned = ghostOutline({ ...held, tiltDeg: 0, turnDeg: 20 }, "A4", camera);
    expect(length([turned[3], turned[0]])).toBeLessThan(length([turned[1], turned[2]]));
  });
});
