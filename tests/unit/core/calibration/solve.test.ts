import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BoardPose } from "../../../../src/core/calibration/board-pose.ts";
import { solve } from "../../../../src/core/calibration/solve.ts";
import { chanceRig, HD, NO_NOISE, VGA } from "../../../fixtures/boards.ts";
import { readSpoilt, solveRun } from "../../../fixtures/spoilt-runs.ts";

const PATIENCE_MS = 60_000;
const seed = fc.nat(100_000);

/** The same sheet, with another of its corners named first, and perhaps the other way round. */
function renamed(
  { corners: [a, b, c, d], edges: [ab, bc, cd, da], dots }: BoardPose,
  way: number,
): BoardPose {
  switch (way) {
    case 0:
      return { corners: [b, c, d, a], edges: [bc, cd, da, ab], dots };
    case 1:
      return { corners: [c, d, a, b], edges: [cd, da, ab, bc], dots };
    default:
      return { corners: [a, d, c, b], edges: [da, cd, bc, ab], dots };
  }
}

describe("solving (seed 201)", () => {
  it(
    "finds any sensible rig exactly from exact observations, whichever corner comes first",
    () => {
      fc.assert(
        fc.property(seed, fc.constantFrom(VGA, HD), fc.constantFrom("A4", "A3"), (n, picture, sheet) => {
          const truth = chanceRig(n, picture);
          const run = readSpoilt(truth, { sheet, noise: NO_NOISE }, n);
          const fitted = run.fitted.map((pose, i) => renamed(pose, (n + i) % 3));
          const { pair, rmsPx } = solveRun(truth, { ...run, fitted }, sheet);
          expect(rmsPx).toBeLessThan(1e-6);
          expect(Math.abs(pair.camera.focalPx - truth.camera.focalPx)).toBeLessThan(1e-6);
          expect(Math.abs(pair.camera.k1 - truth.camera.k1)).toBeLessThan(1e-6);
          expect(Math.abs(pair.projector.focalPx - truth.projector.focalPx)).toBeLessThan(1e-6);
          for (const [i, mm] of pair.translationMm.entries())
            expect(Math.abs(mm - (truth.translationMm[i] ?? NaN))).toBeLessThan(1e-6);
          for (const [i, value] of pair.rotation.entries())
            expect(Math.abs(value - (truth.rotation[i] ?? NaN))).toBeLessThan(1e-9);
        }),
        { seed: 201, numRuns: 4 },
      );
    },
    PATIENCE_MS,
  );

  it(
    "hardly minds a dot that was taken for another",
    () => {
      const truth = chanceRig(5);
      const run = readSpoilt(truth, {}, 5);
      const [first, ...others] = run.fitted;
      if (first === undefined) throw new Error("no pose was held");
      const mistaken = first.dots.map((dot, i) => (i === 7 ? { ...dot, lit: { x: 0, y: 0 } } : dot));
      const sound = solveRun(truth, run, "A4");
      const { pair } = solveRun(truth, { ...run, fitted: [{ ...first, dots: mistaken }, ...others] }, "A4");
      expect(Math.abs(pair.camera.focalPx / sound.pair.camera.focalPx - 1)).toBeLessThan(0.002);
      for (const [i, mm] of pair.translationMm.entries())
        expect(Math.abs(mm - (sound.pair.translationMm[i] ?? NaN))).toBeLessThan(1);
    },
    PATIENCE_MS,
  );

  it(
    "gives the same for the same",
    () => {
      const truth = chanceRig(3);
      const run = readSpoilt(truth, {}, 3);
      expect(solveRun(truth, run, "A4")).toEqual(solveRun(truth, run, "A4"));
    },
    PATIENCE_MS,
  );

  it("has no number where there is nothing to solve", () => {
    const { rmsPx, planes } = solve({ poses: [], sheet: "A4", camera: VGA, projector: HD });
    expect(rmsPx).toBeNaN();
    expect(planes).toEqual([]);
  });
});
