import type { LatencyMeasured } from "../../core/calibration/calibration.ts";
import type { Change } from "../../core/calibration/find-flashes.ts";
import { glanceAt, type Glance } from "../../core/calibration/glance.ts";
import { latencyOf } from "../../core/calibration/latency.ts";
import type { CalibrationStage } from "../../core/calibration/stage.ts";
import type { PictureArea, TestPicture } from "../../core/calibration/test-picture.ts";
import { NotMeasured } from "./not-measured.ts";

export interface LatencyOptions {
  /** Numbers from 0 to 1, never 1. */
  readonly chance: () => number;
  readonly flashes?: number;
  /** How much is done, 0 to 1. */
  readonly tell?: (share: number) => void;
}

const FLASHES = 40;
/** From one change to the next, by chance in between: at most 1.25 flashes a second, far below the 3 that are harmful, and at every phase of the camera's frames. */
const SHORTEST_MS = 400;
const LONGEST_MS = 600;
/** The camera is looked at before the first change and after the last. */
const REST_MS = 600;
/** The patch lies in the middle of the picture, so wide and high of it. */
const PATCH = 0.3;

/**
 * Flashes a patch in the middle of the zone for 40 seconds and measures how late the camera's frames show it: see `latencyOf`. What comes out is exact only if
 * the stage's times are the floor's: a frame's as its sighting has it (see `readFrame`), a picture's as the floor is asked for it.
 * @throws NotMeasured, saying why; PaumeError camera-lost. @throws the signal's reason when it is aborted.
 */
export async function measureLatency(
  stage: CalibrationStage,
  signal: AbortSignal,
  { chance, flashes = FLASHES, tell }: LatencyOptions,
): Promise<LatencyMeasured> {
  const glances: Glance[] = [];
  const changes: Change[] = [];
  const { widthPx, heightPx } = stage.projector;
  const within: PictureArea = {
    leftPx: Math.round((widthPx * (1 - PATCH)) / 2),
    topPx: Math.round((heightPx * (1 - PATCH)) / 2),
    widthPx: Math.round(widthPx * PATCH),
    heightPx: Math.round(heightPx * PATCH),
  };
  const lit: TestPicture = { kind: "flat", level: 1, within };

  const lookUntil = async (untilMs: number): Promise<void> => {
    let longestMs = 0;
    // The last frame before a change is not waited for, since it would decide when the change comes.
    for (let fromMs = stage.nowMs(); fromMs + longestMs < untilMs; fromMs = stage.nowMs()) {
      signal.throwIfAborted();
      const { frame, atMs } = await stage.look();
      glances.push(glanceAt(frame, atMs));
      longestMs = Math.max(longestMs, stage.nowMs() - fromMs);
    }
    await stage.pause(Math.max(0, untilMs - stage.nowMs()));
  };

  try {
    await stage.show({ kind: "dark" });
    await lookUntil(stage.nowMs() + REST_MS);
    for (let change = 0; change < 2 * flashes; change++) {
      const isLit = change % 2 === 0;
      const drawnAtMs = await stage.show(isLit ? lit : { kind: "dark" });
      changes.push({ isLit, drawnAtMs });
      tell?.((change + 1) / (2 * flashes));
      await lookUntil(drawnAtMs + SHORTEST_MS + (LONGEST_MS - SHORTEST_MS) * chance());
    }
    await lookUntil(stage.nowMs() + REST_MS);
  } finally {
    await stage.show({ kind: "dark" });
  }
  const outcome = latencyOf(glances, changes);
  if (outcome.kind === "refused") throw new NotMeasured(outcome.why);
  return outcome.measured;
}
