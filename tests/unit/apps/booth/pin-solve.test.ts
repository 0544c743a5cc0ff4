import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  FITS_WITHIN_PX,
  isConsistent,
  pinSheets,
  pinVerdict,
  type PinnedSheet,
} from "../../../../src/apps/booth/pin/pin-solve.ts";
import { sheetCorners } from "../../../../src/core/calibration/sheet.ts";
import { mountedRig, toCamera, toProjector } from "../../../../src/core/geometry/pinhole.ts";

const FOV_DEG = 62;
const rig = mountedRig({
  camera: { widthPx: 640, heightPx: 480, fovDeg: FOV_DEG },
  projector: { widthPx: 1920, heightPx: 1200, throwRatio: 1.4, offsetMm: [90, -15, 0] },
  centredAtMm: 900,
});
const question = {
  camera: rig.camera,
  projector: rig.projector,
  fovDeg: FOV_DEG,
  offsetMm: [90, -15],
} as const;

/** A sheet that faces the lens, its marks counted from any corner. */
function pinned(distanceMm: number, from: number): PinnedSheet {
  const room = sheetCorners("A4").map(({ x, y }) => ({ x: x + 20, y: y - 10, z: distanceMm }));
  const marks = room.map((corner) => toProjector(rig, corner));
  return {
    distanceMm,
    marks: [...marks.slice(from), ...marks.slice(0, from)],
    corners: room.map((corner) => toCamera(rig.camera, corner)),
  };
}

/** How far from where it should be light lands at a place, mm. */
function offMm(sheets: readonly PinnedSheet[], z: number): number {
  const found = pinSheets(question, sheets);
  if (found === undefined) throw new Error("nothing was pinned");
  const at = { x: 40, y: 30, z };
  const [is, should] = [toProjector(found.pair, at), toProjector(rig, at)];
  return (Math.hypot(is.x - should.x, is.y - should.y) * z) / rig.projector.focalPx;
}

describe("pinned corners", () => {
  it("light their plane truly, whichever corner the marks begin at (seed 57)", () => {
    fc.assert(
      fc.property(fc.integer({ min: 750, max: 1000 }), fc.nat({ max: 3 }), (distanceMm, from) => {
        expect(offMm([pinned(distanceMm, from)], distanceMm)).toBeLessThan(2);
      }),
      { seed: 57, numRuns: 8 },
    );
  });

  it("light what is between two planes truly", () => {
    expect(offMm([pinned(700, 0), pinned(1000, 0)], 850)).toBeLessThan(4);
  });

  it("say how far the marks are from the corners, and are refused beyond 2 px (seed 58)", () => {
    const right = pinned(900, 1);
    const off = (marks: PinnedSheet["marks"]) => {
      const sheet = { ...right, marks };
      const found = pinSheets(question, [sheet]);
      if (found === undefined) throw new Error("nothing was pinned");
      const { rmsPx } = pinVerdict(found, [sheet], [600, 1000]);
      expect(isConsistent(found, rmsPx)).toBe(found.fit.converged && rmsPx <= FITS_WITHIN_PX);
      return { rmsPx, isRefused: !isConsistent(found, rmsPx) };
    };
    expect(off(right.marks).rmsPx).toBeLessThan(1);
    expect(off(right.marks).isRefused).toBe(false);
    // A hand sets marks to a few px of the projector's picture, which are less in the camera's.
    const hand = fc.integer({ min: -2, max: 2 });
    const some = fc.array(fc.tuple(hand, hand), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(some, (by) => {
        const marks = right.marks.map(({ x, y }, i) => ({
          x: x + (by[i]?.[0] ?? 0),
          y: y + (by[i]?.[1] ?? 0),
        }));
        expect(off(marks).isRefused).toBe(false);
      }),
      { seed: 58, numRuns: 4 },
    );
    fc.assert(
      fc.property(fc.nat({ max: 3 }), fc.constantFrom(-200, 200), fc.boolean(), (which, px, isAcross) => {
        const wrong = right.marks.map(({ x, y }, i) =>
          i !== which ? { x, y } : { x: x + (isAcross ? px : 0), y: y + (isAcross ? 0 : px) },
        );
        expect(off(wrong).isRefused).toBe(true);
      }),
      { seed: 58, numRuns: 4 },
    );
  });

  it("are none where nothing was pinned", () => {
    expect(pinSheets(question, [])).toBeUndefined();
  });
});
