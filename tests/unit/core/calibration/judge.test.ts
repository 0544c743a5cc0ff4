import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BoardPose } from "../../../../src/core/calibration/board-pose.ts";
import type { Refusal } from "../../../../src/core/calibration/complaint.ts";
import { BARS, judge } from "../../../../src/core/calibration/judge.ts";
import type { RunOutcome } from "../../../../src/core/calibration/run.ts";
import { solve } from "../../../../src/core/calibration/solve.ts";
import { poseWishes } from "../../../../src/core/calibration/wishes.ts";
import { chanceRig, HD, VGA } from "../../../fixtures/boards.ts";
import { judgeSpoilt, readSpoilt, solveRun, USUAL_NOISE } from "../../../fixtures/spoilt-runs.ts";

const PATIENCE_MS = 60_000;

const codes = (outcome: RunOutcome): readonly string[] =>
  outcome.kind === "refused" ? outcome.refusals.map(({ code }) => code) : ["accepted"];
const first = (outcome: RunOutcome): Refusal | undefined =>
  outcome.kind === "refused" ? outcome.refusals[0] : undefined;

describe("a run is judged (rig 11)", { timeout: PATIENCE_MS }, () => {
  it("good where nothing is wrong", () => {
    const outcome = judgeSpoilt(chanceRig(11), {}, 11);
    expect(outcome.kind).toBe("accepted");
    if (outcome.kind !== "accepted") return;
    const { rmsPx, heldOutMm, volume } = outcome.verdict;
    expect(rmsPx).toBeLessThan(0.3);
    expect(heldOutMm?.median).toBeLessThan(BARS.heldOutMm.median / 2);
    expect(heldOutMm?.p95).toBeLessThan(BARS.heldOutMm.p95 / 2);
    for (const { mm } of volume) expect(mm).toBeLessThan(BARS.volumeMm);
  });

  it("parallel where all sheets were held alike", () => {
    const wishes = poseWishes().map((wish) => ({ ...wish, tiltDeg: 0, turnDeg: 0 }));
    expect(codes(judgeSpoilt(chanceRig(11), { wishes, slopDeg: 3 }, 11))).toEqual(["parallel-poses"]);
    const tilted = wishes.map((wish) => ({ ...wish, tiltDeg: 15, turnDeg: -10 }));
    const outcome = judgeSpoilt(chanceRig(11), { wishes: tilted, slopDeg: 2 }, 11);
    expect(codes(outcome)).toEqual(["parallel-poses"]);
  });

  it("moved where the projector was knocked, and between which poses", () => {
    for (const knocked of [
      { before: 3, mm: 5, deg: 0 },
      { before: 6, mm: 0, deg: 0.5 },
    ]) {
      const outcome = judgeSpoilt(chanceRig(11), { knocked }, 11);
      expect(codes(outcome)).toEqual(["projector-moved"]);
      expect(first(outcome)).toMatchObject({ after: knocked.before });
    }
  });

  it("of a wrong sheet by its shape", () => {
    const outcome = judgeSpoilt(chanceRig(11), { sheet: "letter" }, 11);
    expect(codes(outcome)).toEqual(["wrong-sheet"]);
    expect(first(outcome)).toMatchObject({ sheet: { by: "sides", called: "A4" }, perhaps: "letter" });
  });

  it("of a wrong sheet by the tape, where the shape is the same", () => {
    const outcome = judgeSpoilt(chanceRig(11), { sheet: "A3" }, 11);
    expect(codes(outcome)).toEqual(["wrong-sheet"]);
    expect(first(outcome)).toMatchObject({ sheet: { by: "tape" }, perhaps: "A3" });
  });

  it.each([0.02, 0.1])("of a picture with keystone, drawn in by %d", (keystone) => {
    expect(codes(judgeSpoilt(chanceRig(11), { keystone }, 11))).toEqual(["keystone-on"]);
  });

  it("good without the one pose that was misread, which is named", () => {
    const outcome = judgeSpoilt(chanceRig(11), { misread: { pose: 4, px: 6 } }, 11);
    expect(outcome.kind).toBe("accepted");
    expect(outcome.kind === "accepted" && outcome.leftOut).toMatchObject({ pose: 5 });
  });

  it("by a held-out pose that does not fit, which is named", () => {
    const outcome = judgeSpoilt(chanceRig(11), { misread: { pose: 8, px: 6 } }, 11);
    expect(codes(outcome)).toEqual(["held-out-too-high"]);
    expect(first(outcome)).toMatchObject({ pose: 9 });
  });

  it("by the size of its misfit, where nothing explains it", () => {
    const noise = { dotPx: 0.8, cornerPx: 0.8, edgePx: 0.8 };
    expect(codes(judgeSpoilt(chanceRig(11), { noise }, 11))).toEqual(["rms-too-high"]);
  });

  it("too uncertain where poses leave too much open", () => {
    const wishes = poseWishes().map((wish) => ({
      ...wish,
      distanceMm: 1150,
      tiltDeg: wish.tiltDeg / 1.6,
      turnDeg: wish.turnDeg / 1.6,
    }));
    const noise = { ...USUAL_NOISE, dotPx: 0.3, cornerPx: 0.4, edgePx: 0.4 };
    const outcome = judgeSpoilt(chanceRig(11), { wishes, noise }, 11, { workingMm: [300, 3000] });
    expect(codes(outcome)).toEqual(["volume-too-uncertain"]);
  });
});

describe("what cannot be judged is refused (seed 202)", { timeout: PATIENCE_MS }, () => {
  const truth = chanceRig(11);
  const run = readSpoilt(truth, {}, 11);

  it("without held-out poses, never accepted", () => {
    const solution = solveRun(truth, run, "A4");
    expect(codes(judge({ solution, heldOut: [], workingMm: [600, 1200] }))).toEqual(["held-out-missing"]);
  });

  it("parallel sooner than without held-out poses: whoever never tilts has none of those either", () => {
    const wishes = poseWishes().map((wish) => ({ ...wish, tiltDeg: 0, turnDeg: 0 }));
    const { fitted } = readSpoilt(truth, { wishes, slopDeg: 3 }, 11);
    const solution = solveRun(truth, { fitted, heldOut: [] }, "A4");
    expect(codes(judge({ solution, heldOut: [], workingMm: [600, 1200] }))).toEqual(["parallel-poses"]);
  });

  it("with too few poses", () => {
    const solution = solveRun(truth, { ...run, fitted: run.fitted.slice(0, 4) }, "A4");
    const outcome = judge({ solution, heldOut: run.heldOut, workingMm: [600, 1200] });
    expect(codes(outcome)).toEqual(["too-few-poses"]);
  });

  it("with a corner that is not a number", () => {
    const lost = { x: NaN, y: NaN };
    const fitted = run.fitted.map((pose, i) =>
      i === 3 ? { ...pose, corners: [lost, lost, lost, lost] as const } : pose,
    );
    const solution = solveRun(truth, { ...run, fitted }, "A4");
    const outcome = judge({ solution, heldOut: run.heldOut, workingMm: [600, 1200] });
    expect(codes(outcome)).toEqual(["not-a-number"]);
  });

  it("whatever nonsense it is made of, and no figure that is shown is not a number", () => {
    const px = fc.oneof(fc.double({ min: -1e4, max: 1e4 }), fc.constantFrom(NaN, Infinity, 0, 320));
    const point = fc.record({ x: px, y: px });
    const side = fc.array(point, { maxLength: 3 });
    const pose: fc.Arbitrary<BoardPose> = fc.record({
      corners: fc.tuple(point, point, point, point),
      edges: fc.tuple(side, side, side, side),
      dots: fc.array(fc.record({ lit: point, at: point }), { maxLength: 12 }),
    });
    const poses = fc.array(pose, { minLength: 5, maxLength: 6 });
    fc.assert(
      fc.property(poses, fc.array(pose, { maxLength: 2 }), (fitted, heldOut) => {
        const solution = solve({ poses: fitted, sheet: "A4", camera: VGA, projector: HD });
        const outcome = judge({ solution, heldOut, workingMm: [600, 1200] });
        expect(outcome.kind).toBe("refused");
        if (outcome.kind === "refused") expect(outcome.rmsPx ?? 0).toBeGreaterThanOrEqual(0);
      }),
      { seed: 202, numRuns: 10 },
    );
  });
});
