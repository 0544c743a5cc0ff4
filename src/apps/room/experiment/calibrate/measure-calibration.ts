import { judge } from "../../../../core/calibration/judge.ts";
import type { Refusal } from "../../../../core/calibration/complaint.ts";
import type { PoseWish, RunEvent, RunOutcome } from "../../../../core/calibration/run.ts";
import { solve } from "../../../../core/calibration/solve.ts";
import { poseWishes } from "../../../../core/calibration/wishes.ts";
import type { PinholePair } from "../../../../core/geometry/pinhole.ts";
import { runCalibration } from "../../../../installation/calibrating/run.ts";
import { parseRig, type Rig } from "../../../../schema/rig.ts";
import { openRoom } from "./open-room.ts";
import { palmErrors, pinholeAim, type PalmErrors } from "./palm-error.ts";
import { cornerPin, threePlanes } from "./peers.ts";
import { poseLog, type PosesLogged } from "./pose-log.ts";
import { knocked, opticsOf } from "./rig-optics.ts";
import { roomStage } from "./room-stage.ts";
import { openTechnician } from "./technician.ts";

/** One run of the robot technician, held against the truth. */
export interface CalibrationReport {
  readonly rig: string;
  readonly outcome: RunOutcome["kind"];
  readonly refusals: readonly Refusal[];
  readonly rmsPx: number | undefined;
  readonly heldOutMm: { readonly median: number; readonly p95: number } | undefined;
  /** Of what was accepted, and of two ways without it. */
  readonly palmMm: {
    readonly paume: PalmErrors | undefined;
    readonly cornerPin: PalmErrors;
    readonly threePlanes: PalmErrors;
  };
  readonly solveMs: number;
  readonly poses: PosesLogged;
  /** Of the technician's time. */
  readonly minutes: number;
  readonly frames: number;
}

export interface CalibrationOptions {
  /** A rig's JSON. */
  readonly rig: string;
  /** A sheet that is being held into place is looked at so often: every frame is dear here. */
  readonly lookEveryMs: number;
  /** So many of the wished poses; all when absent. */
  readonly poses?: { readonly fitted: number; readonly heldOut: number };
}

/** Where hands will be lit, mm. */
const WORKING_MM = [600, 1000] as const;
const MS_PER_MINUTE = 60_000;

/** Somebody calibrates a rig in the simulated room, by the museum's own procedure, from the camera's frames alone. */
export async function measureCalibration(
  canvas: HTMLCanvasElement,
  options: CalibrationOptions,
): Promise<CalibrationReport> {
  const rig = parseRig(options.rig);
  const mounted = opticsOf(rig);
  const world = await openRoom(canvas, rig, mounted);
  const technician = openTechnician(rig, mounted);
  const stage = roomStage(rig, world, new OffscreenCanvas(1, 1), (atMs) =>
    world.setBoard(technician.boardAt(atMs)),
  );
  let truth = mounted;
  const log = poseLog();
  const tell = (event: RunEvent): void => {
    log.hear(event, stage.nowMs());
    technician.hear(event, stage.nowMs());
    if (rig.knock !== undefined && event.kind === "pose-taken" && log.taken() === rig.knock.afterPoses) {
      truth = knocked(mounted, rig.knock);
      world.moveProjector(truth);
    }
  };
  let solveMs = 0;
  const outcome = await runCalibration(
    stage,
    {
      sheet: rig.sheet.named ?? rig.sheet.held,
      workingMm: WORKING_MM,
      tapeMm: Math.hypot(...rig.projector.offsetMm) + rig.technician.tapeOffMm,
      wishes: wishesOf(options.poses),
      pace: { lookEveryMs: options.lookEveryMs },
      asked: () => log.asked(stage.nowMs(), rig.technician.patienceMs),
      conclude: ({ observations, ...taken }) => {
        const from = performance.now();
        const solution = solve(observations);
        solveMs = performance.now() - from;
        return judge({ ...taken, solution });
      },
    },
    tell,
    new AbortController().signal,
  );
  world.dispose();
  return {
    rig: rig.name,
    outcome: outcome.kind,
    refusals: outcome.kind === "refused" ? outcome.refusals : [],
    rmsPx: outcome.kind === "accepted" ? outcome.verdict.rmsPx : outcome.rmsPx,
    heldOutMm: outcome.kind === "accepted" ? outcome.verdict.heldOutMm : outcome.heldOutMm,
    palmMm: palmsOf(truth, rig, outcome),
    solveMs,
    poses: log.poses(),
    minutes: stage.nowMs() / MS_PER_MINUTE,
    frames: stage.frames(),
  };
}

function wishesOf(poses: CalibrationOptions["poses"]): readonly PoseWish[] {
  const all = poseWishes();
  if (poses === undefined) return all;
  return [
    ...all.filter(({ heldOut }) => !heldOut).slice(0, poses.fitted),
    ...all.filter(({ heldOut }) => heldOut).slice(0, poses.heldOut),
  ];
}

const palmsOf = (truth: PinholePair, { seed }: Rig, outcome: RunOutcome): CalibrationReport["palmMm"] => ({
  paume: outcome.kind === "accepted" ? palmErrors(truth, pinholeAim(outcome.pair)) : undefined,
  cornerPin: palmErrors(truth, cornerPin(truth, seed)),
  threePlanes: palmErrors(truth, threePlanes(truth, seed)),
});
