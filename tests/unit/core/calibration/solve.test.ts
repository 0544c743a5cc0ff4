import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solve } from "../../../../src/core/calibration/solve.ts";
import { poseWishes } from "../../../../src/core/calibration/wishes.ts";
import { chanceRig, HD, NO_NOISE, readRun, VGA } from "../../../fixtures/boards.ts";

const seed = fc.nat(100_000);

describe("solving (seed 201)", () => {
  it("finds any sensible rig exactly from exact observations", () => {
    fc.assert(
      fc.property(seed, fc.constantFrom(VGA, HD), fc.constantFrom("A4", "A3"), (n, picture, sheet) => {
        const truth = chanceRig(n, picture);
        const { fitted: poses } = readRun(truth, poseWishes(), sheet, NO_NOISE, n);
        const { pair, rmsPx } = solve({ poses, sheet, camera: picture, projector: truth.projector });
        expect(rmsPx).toBeLessThan(1e-6);
        expect(Math.abs(pair.camera.focalPx - truth.camera.focalPx)).toBeLessThan(1e-6);
        expect(Math.abs(pair.camera.k1 - truth.camera.k1)).toBeLessThan(1e-6);
        expect(Math.abs(pair.projector.focalPx - truth.projector.focalPx)).toBeLessThan(1e-6);
        for (const [i, mm] of pair.translationMm.entries())
          expect(Math.abs(mm - (truth.translationMm[i] ?? NaN))).toBeLessThan(1e-6);
      }),
      { seed: 201, numRuns: 3 },
    );
  });
});
