import type { BoardPose } from "../../core/calibration/board-pose.ts";
import type { Complaint } from "../../core/calibration/complaint.ts";
import { codePictures, dotGrid, UNLIT } from "../../core/calibration/dot-code.ts";
import type { PoseWish, RunEvent } from "../../core/calibration/run.ts";
import type { CalibrationStage } from "../../core/calibration/stage.ts";
import { restedMs, type CornersSeen } from "../../core/calibration/stillness.ts";
import type { Frame } from "../../core/mark/frame.ts";
import type { Eye } from "./eye.ts";

/** How long things take. */
export interface Pace {
  /** From showing a picture until a frame that comes shows it: measured, or assumed well above what cameras need. */
  readonly latencyMs: number;
  /** Between two frames. */
  readonly frameMs: number;
  /** For so long the sheet has to rest before it is read. */
  readonly holdMs: number;
  /** A sheet that rests so long although it should be held otherwise is read all the same: whoever holds it cannot do better, and the solution judges. */
  readonly insistMs: number;
  /** From one look at a sheet that is being held into place to the next. */
  readonly lookEveryMs: number;
}

export const USUAL_PACE: Pace = {
  latencyMs: 150,
  frameMs: 34,
  holdMs: 800,
  insistMs: 5000,
  lookEveryMs: 80,
};

/** What somebody who holds the sheet may say: to leave this pose out, or that there are enough. */
export type Asked = "skip" | "enough";

/** One pose that is to be taken. */
export interface PoseTask {
  readonly wish: PoseWish;
  /** Those that were taken before. */
  readonly taken: readonly BoardPose[];
  readonly eye: Eye;
  readonly pace: Pace;
  /** What was asked since the last look, if anything. */
  readonly asked: () => Asked | undefined;
}

export type PoseResult =
  | { readonly kind: "taken"; readonly pose: BoardPose }
  | { readonly kind: "refused"; readonly complaint: Complaint }
  | { readonly kind: "asked"; readonly asked: Asked };

/** A sheet whose corners stay within this share of the picture's width rests. */
const STILL = 0.005;

/** The pose is not the wished one, but one from which something can be learned. */
const ADVICE: ReadonlySet<Complaint> = new Set([
  "too-near",
  "too-far",
  "too-flat",
  "too-steep",
  "like-before",
]);

/**
 * Waits until a sheet is found, as it was wished for and at rest, then shows the pictures of the dots' code and reads where the dots lie on it.
 * @throws what the stage throws: camera-lost, display-lost. Whatever was shown stays.
 */
export async function takePose(
  stage: CalibrationStage,
  task: PoseTask,
  tell: (event: RunEvent) => void,
  signal: AbortSignal,
): Promise<PoseResult> {
  const pictures = codePictures(dotGrid(stage.projector));
  const [ground] = pictures.slice(UNLIT);
  if (ground !== undefined) await stage.show(ground);
  const asked = await untilAtRest(stage, task, tell, signal);
  if (asked !== undefined) return { kind: "asked", asked };
  const frames: Frame[] = [];
  for (const [i, picture] of pictures.entries()) {
    signal.throwIfAborted();
    tell({ kind: "reading", picture: i + 1, of: pictures.length });
    await stage.show(picture);
    await stage.pause(task.pace.latencyMs + task.pace.frameMs);
    frames.push((await stage.look()).frame);
  }
  const read = await task.eye.read(frames);
  return "complaint" in read ? { kind: "refused", complaint: read.complaint } : { kind: "taken", pose: read };
}

/** @returns what was asked meanwhile; undefined when the sheet is at rest. */
async function untilAtRest(
  stage: CalibrationStage,
  { wish, taken, eye, pace, asked }: PoseTask,
  tell: (event: RunEvent) => void,
  signal: AbortSignal,
): Promise<Asked | undefined> {
  let seen: CornersSeen[] = [];
  for (;;) {
    signal.throwIfAborted();
    const wanted = asked();
    if (wanted !== undefined) return wanted;
    const { frame, atMs } = await stage.look();
    const { complaint, corners } = await eye.guide(frame, wish, taken);
    seen = corners === undefined ? [] : [...seen, { atMs, corners }];
    const needsMs = complaint === undefined ? pace.holdMs : pace.insistMs;
    const mayRest = complaint === undefined || ADVICE.has(complaint);
    const held = mayRest ? Math.min(1, restedMs(seen, STILL * stage.camera.widthPx) / needsMs) : 0;
    tell({ kind: "guided", complaint, ...(corners !== undefined && { corners }), held });
    if (held === 1) return undefined;
    await stage.pause(pace.lookEveryMs);
  }
}
