import type { BoardPose } from "../../core/calibration/board-pose.ts";
import { conclude, type RunTaken } from "../../core/calibration/conclude.ts";
import type { PoseWish, RunEvent, RunOutcome } from "../../core/calibration/run.ts";
import type { SheetName } from "../../core/calibration/sheet.ts";
import type { CalibrationStage } from "../../core/calibration/stage.ts";
import { poseWishes } from "../../core/calibration/wishes.ts";
import type { PaumeError } from "../../core/error.ts";
import { openEye, type Eye } from "./eye.ts";
import { outlast } from "./outlast.ts";
import { takePose, USUAL_PACE, type Asked, type Pace, type PoseRefused } from "./take-pose.ts";

export interface RunOptions {
  readonly sheet: SheetName;
  /** Nearest and farthest distance at which hands will be lit. */
  readonly workingMm: readonly [number, number];
  /** From lens to lens, where somebody measured it. */
  readonly tapeMm?: number;
  readonly wishes?: readonly PoseWish[];
  readonly pace?: Partial<Pace>;
  /** Asked at every look: what whoever holds the sheet wants since the last one. */
  readonly asked?: () => Asked | undefined;
  /** Camera or display is gone. The run waits; it goes on when the stage does. */
  readonly lost?: (error: PaumeError) => void;
  /** Solving and judging take seconds: a page has a worker do it. */
  readonly conclude?: (taken: RunTaken) => RunOutcome | Promise<RunOutcome>;
  readonly eye?: Eye;
}

interface Taken {
  readonly heldOut: boolean;
  readonly pose: BoardPose;
}

/** "Enough" is heard when so many poses are there, to fit by and to judge by. */
const ENOUGH = { fitted: 6, heldOut: 1 } as const;

/**
 * A whole calibration by held sheets: every pose that is wished for is asked for until it is taken or left out, then camera and projector are
 * solved and judged by the poses kept aside. Camera or display may go and come back: nothing taken is lost.
 * @throws what the signal was aborted with.
 */
export async function runCalibration(
  stage: CalibrationStage,
  options: RunOptions,
  tell: (event: RunEvent) => void,
  signal: AbortSignal,
): Promise<RunOutcome> {
  const { sheet, workingMm, tapeMm } = options;
  const taken = await takePoses(stage, options, tell, signal);
  tell({ kind: "solving" });
  const posesOf = (heldOut: boolean): BoardPose[] =>
    taken.filter((one) => one.heldOut === heldOut).map(({ pose }) => pose);
  const { camera, projector } = stage;
  const outcome = await (options.conclude ?? conclude)({
    observations: { poses: posesOf(false), sheet, camera, projector },
    heldOut: posesOf(true),
    workingMm,
    ...(tapeMm !== undefined && { tapeMm }),
  });
  signal.throwIfAborted();
  return outcome;
}

async function takePoses(
  stage: CalibrationStage,
  options: RunOptions,
  tell: (event: RunEvent) => void,
  signal: AbortSignal,
): Promise<readonly Taken[]> {
  const {
    wishes = poseWishes(options.workingMm[1]),
    asked = () => undefined,
    lost = () => undefined,
  } = options;
  const eye = options.eye ?? openEye(stage, options.sheet);
  const pace = { ...USUAL_PACE, ...options.pace };
  const taken: Taken[] = [];
  const hasEnough = (heldOut: boolean): boolean =>
    taken.filter((one) => one.heldOut === heldOut).length >= (heldOut ? ENOUGH.heldOut : ENOUGH.fitted);

  /** Until it is taken, or left out. @returns what was asked instead, if anything. */
  const settle = async (wish: PoseWish, number: number): Promise<Asked | undefined> => {
    const { heldOut } = wish;
    const heeded = (): Asked | undefined => {
      const wanted = asked();
      return wanted === "enough" && !hasEnough(heldOut) ? undefined : wanted;
    };
    const task = { wish, eye, pace, asked: heeded };
    let refused: PoseRefused | undefined;
    for (;;) {
      const poses = taken.map(({ pose }) => pose);
      const result = await outlast(
        () => takePose(stage, { ...task, taken: poses, ...(refused && { refused }) }, tell, signal),
        stage,
        lost,
        signal,
      );
      if (result.kind === "taken") {
        taken.push({ heldOut, pose: result.pose });
        tell({ kind: "pose-taken", number, pose: result.pose, heldOut });
        return undefined;
      }
      if (result.kind === "asked") return result.asked;
      tell({ kind: "pose-refused", number, complaint: result.complaint });
      refused = result;
    }
  };

  const ended = new Set<boolean>();
  for (const [i, wish] of wishes.entries()) {
    if (ended.has(wish.heldOut)) continue;
    tell({ kind: "wished", number: i + 1, of: wishes.length, wish });
    if ((await settle(wish, i + 1)) === "enough") ended.add(wish.heldOut);
  }
  return taken;
}
