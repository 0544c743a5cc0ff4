import type { BoardPose } from "../../core/calibration/board-pose.ts";
import type { Complaint } from "../../core/calibration/complaint.ts";
import { codePictures, dotGrid, UNLIT } from "../../core/calibration/dot-code.ts";
import type { PoseWish, RunEvent } from "../../core/calibration/run.ts";
import type { CalibrationStage } from "../../core/calibration/stage.ts";
import { restedMs, type CornersSeen } from "../../core/calibration/stillness.ts";
import type { CameraPx } from "../../core/geometry/spaces.ts";
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
  /** Where the sheet was when this pose was last refused, and why: there it would be refused again. */
  readonly refused?: PoseRefused;
  /** What was asked since the last look, if anything. */
  readonly asked: () => Asked | undefined;
}

export interface PoseRefused {
  readonly complaint: Complaint;
  readonly corners: readonly CameraPx[];
}

export type PoseResult =
  | { readonly kind: "taken"; readonly pose: BoardPose }
  | ({ readonly kind: "refused" } & PoseRefused)
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

/** These may not come again. */
const CHANCE: ReadonlySet<Complaint> = new Set(["moved", "dots-unreadable"]);

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
  const rest = await untilAtRest(stage, task, tell, signal);
  if (typeof rest === "string") return { kind: "asked", asked: rest };
  const frames: Frame[] = [];
  for (const [i, picture] of pictures.entries()) {
    signal.throwIfAborted();
    tell({ kind: "reading", picture: i + 1, of: pictures.length });
    await stage.show(picture);
    await stage.pause(task.pace.latencyMs + task.pace.frameMs);
    frames.push((await stage.look()).frame);
  }
  const read = await task.eye.read(frames);
  return "complaint" in read
    ? { kind: "refused", complaint: read.complaint, corners: rest }
    : { kind: "taken", pose: read };
}

/** @returns the corners of the sheet at rest, or what was asked meanwhile. */
async function untilAtRest(
  stage: CalibrationStage,
  { wish, taken, eye, pace, refused, asked }: PoseTask,
  tell: (event: RunEvent) => void,
  signal: AbortSignal,
): Promise<Asked | readonly CameraPx[]> {
  const stillPx = STILL * stage.camera.widthPx;
  let seen: CornersSeen[] = [];
  for (;;) {
    signal.throwIfAborted();
    const wanted = asked();
    if (wanted !== undefined) return wanted;
    const { frame, atMs } = await stage.look();
    const { complaint: now, corners } = await eye.guide(frame, wish, taken);
    const complaint = now ?? (corners && stillRefused(refused, corners, stillPx));
    seen = corners === undefined ? [] : [...seen, { atMs, corners }];
    const needsMs = complaint === undefined ? pace.holdMs : pace.insistMs;
    const mayRest = complaint === undefined || ADVICE.has(complaint);
    const held = mayRest ? Math.min(1, restedMs(seen, stillPx) / needsMs) : 0;
    tell({ kind: "guided", complaint, ...(corners !== undefined && { corners }), held });
    if (held === 1 && corners !== undefined) return corners;
    await stage.pause(pace.lookEveryMs);
  }
}

/** What a second try would cure is forgotten; the rest stays said until the sheet is somewhere else. */
function stillRefused(
  refused: PoseRefused | undefined,
  corners: readonly CameraPx[],
  stillPx: number,
): Complaint | undefined {
  if (refused === undefined || CHANCE.has(refused.complaint)) return undefined;
  const hasStayed = refused.corners.every((then, i) => {
    const now = corners[i];
    return now !== undefined && Math.hypot(now.x - then.x, now.y - then.y) <= stillPx;
  });
  return hasStayed ? refused.complaint : undefined;
}
