import type { Verdict } from "./calibration.ts";
import type { BoardPose } from "./board-pose.ts";
import { adjust, excess, type Fit } from "./bundle.ts";
import type { LeftOut, Refusal } from "./complaint.ts";
import { explain } from "./explain.ts";
import { heldOutErrors, planeOfPaper, type HeldOut } from "./held-out.ts";
import { NOISE } from "./noise.ts";
import { refuseAlike, refuseNothing, refuseUnconverged } from "./refuse.ts";
import { refuseCause, refuseKeystone, refuseSheet, refuseTape } from "./refuse-cause.ts";
import { keystoneFreedoms, rigFreedoms, sheetFreedom, type Freedom, type RigModel } from "./rig-model.ts";
import type { RunOutcome } from "./run.ts";
import { boardsOf, solve, type Solution } from "./solve.ts";
import { beginCamera, startFrom } from "./start.ts";
import { volumeErrors } from "./working-volume.ts";

/** What a calibration must reach. */
export const BARS = { rmsPx: 0.5, heldOutMm: { median: 2, p95: 4 }, volumeMm: 5 } as const;
/** With fewer good poses a bad one is not left out: too little would stand against it. */
const LEAST_GOOD_POSES = 6;
/** A fit whose noise is more than twice what pictures are read with has a cause that is worth a look. */
const MOST_EXCESS = 4;
/** The share of a misfit that its true cause may leave. */
const MOST_LEFT = 0.3;

export interface Question {
  readonly solution: Solution;
  readonly heldOut: readonly BoardPose[];
  /** From the middle of the camera's lens to that of the projector's, by a tape measure: without it, A3 taken for A4 cannot be told. */
  readonly tapeMm?: number;
  /** The nearest and the farthest that hands are held, from the camera. */
  readonly workingMm: readonly [number, number];
  readonly leftOut?: LeftOut;
}

/** Whether a solution is a calibration: by its fit, by poses that it was not fitted to, and by what is to be expected of it between them. */
export function judge(question: Question): RunOutcome {
  const { solution, heldOut } = question;
  const none = refuseNothing(solution);
  if (none !== undefined) return refused(solution, undefined, none);
  const alike = refuseAlike(solution);
  // Whoever never tilts the sheet has passed over the poses that were to judge by, too: the reason comes before what it led to.
  if (heldOut.length === 0) return refused(solution, undefined, alike ?? { code: "held-out-missing" });
  const errors = heldOutErrors(solution.pair, heldOut, solution.observations.sheet);
  const misses = refuseMisses(solution, errors);
  // Parallel sheets fit, and what fits them predicts others badly: that is no misfit to look for a cause of.
  const isMisfit = solution.rmsPx > BARS.rmsPx || excess(solution.fit) > MOST_EXCESS;
  if (isMisfit || (misses !== undefined && alike === undefined)) {
    const cause = causeOf(question, errors, misses);
    if (cause !== undefined) return cause;
  }
  const refusal = alike ?? refuseUnconverged(solution) ?? misses ?? refuseSigns(question);
  if (refusal !== undefined) return refused(solution, errors, refusal);
  const volume = volumeErrors(solution.fit, question.workingMm);
  const worst = Math.max(...volume.map(({ mm }) => mm));
  if (!(volume.length > 0 && worst <= BARS.volumeMm))
    return refused(solution, errors, {
      code: "volume-too-uncertain",
      worstMm: worst,
      mostMm: BARS.volumeMm,
    });
  const verdict: Verdict = { rmsPx: solution.rmsPx, heldOutMm: errors.mm, heldOutPx: errors.px, volume };
  const { leftOut } = question;
  return { kind: "accepted", pair: solution.pair, verdict, ...(leftOut !== undefined && { leftOut }) };
}

function refused({ rmsPx }: Solution, errors: HeldOut | undefined, refusal: Refusal): RunOutcome {
  const shown = Number.isFinite(rmsPx) ? { rmsPx } : {};
  const isShown = errors !== undefined && Number.isFinite(errors.mm.p95);
  return { kind: "refused", refusals: [refusal], ...shown, ...(isShown && { heldOutMm: errors.mm }) };
}

/** What does not fit as well as it must. */
function refuseMisses({ rmsPx, poseRmsPx }: Solution, errors: HeldOut): Misses | undefined {
  if (!(rmsPx <= BARS.rmsPx)) return { code: "rms-too-high", rmsPx, byPosePx: poseRmsPx };
  const { median, p95 } = errors.mm;
  if (median <= BARS.heldOutMm.median && p95 <= BARS.heldOutMm.p95) return undefined;
  return { code: "held-out-too-high", mm: errors.mm, byPoseMm: errors.poseMm };
}

type Misses = Extract<Refusal, { readonly code: "rms-too-high" | "held-out-too-high" }>;

/** What is wrong although all fits: a picture that is not the projector's own, a sheet of another shape or size. */
function refuseSigns({ solution, tapeMm }: Question): Refusal | undefined {
  const { fit, boards, observations } = solution;
  const called = observations.sheet;
  const freed = (freedoms: readonly Freedom<RigModel>[]): Fit =>
    adjust(fit, boards, [...rigFreedoms, ...freedoms], NOISE);
  const sheet = freed([sheetFreedom]);
  const keystone = freed(keystoneFreedoms);
  const [first, second] = [refuseSheet(sheet, called), refuseKeystone(keystone)];
  const bySides = sheet.cost < keystone.cost ? (first ?? second) : (second ?? first);
  return bySides ?? (tapeMm === undefined ? undefined : refuseTape(solution, tapeMm));
}

/** What removes a misfit: a refusal with that reason or, where it is one pose, the judgement of the others. Undefined where nothing does. */
function causeOf(question: Question, errors: HeldOut, misses: Misses | undefined): RunOutcome | undefined {
  const { solution, heldOut } = question;
  const { sheet, camera, projector } = solution.observations;
  const heldPlanes = heldOut.flatMap((pose) => planeOfPaper(solution.pair, pose, sheet) ?? []);
  if (heldPlanes.length < heldOut.length) return undefined;
  const boards = [...solution.boards, ...boardsOf(heldOut, sheet)];
  const fitted = { rig: solution.fit.rig, planes: [...solution.planes, ...heldPlanes] };
  const fresh = startFrom(beginCamera(boards, camera).camera, boards, projector);
  const found = explain(fitted, fresh, boards);
  if (found === undefined || found.left > MOST_LEFT) return undefined;
  const { explanation } = found;
  if (explanation.kind === "bad-pose") return withoutPose(question, errors, misses, explanation.board);
  const refusal = refuseCause(explanation, sheet);
  return refusal && refused(solution, errors, refusal);
}

/** Judges what is left without a bad pose, where that is enough; names it either way. */
function withoutPose(
  question: Question,
  errors: HeldOut,
  misses: Misses | undefined,
  bad: number,
): RunOutcome | undefined {
  const { observations, poseRmsPx } = question.solution;
  const { poses } = observations;
  if (question.leftOut === undefined && bad < poses.length && poses.length > LEAST_GOOD_POSES) {
    const solution = solve({ ...observations, poses: poses.filter((_, i) => i !== bad) });
    const leftOut = { pose: bad + 1, px: poseRmsPx[bad] ?? NaN, withoutPx: solution.rmsPx };
    return judge({ ...question, solution, leftOut });
  }
  return misses && refused(question.solution, errors, { ...misses, pose: bad + 1 });
}
