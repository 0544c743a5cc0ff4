import type { LatencyMeasured } from "./calibration.ts";

/** What a technician can do about a latency, most helpful first. */
export const latencyLevers = [
  "camera-rate",
  "projector-game-mode",
  "usb",
  "quiet-machine",
  "measure-again",
] as const;
export type LatencyLever = (typeof latencyLevers)[number];

export interface LatencyAdvice {
  /** A page lags behind a hand that turns by more than the predictor makes up for. */
  readonly isTooLong: boolean;
  readonly levers: readonly LatencyLever[];
}

export const TOO_LONG_MS = 120;
/** The predictor bears an error of 15 ms; three standard errors stay below this. */
const EXACT_ENOUGH_MS = 3;
/** A camera that gives fewer than 24 frames a second exposes for too long, or is throttled by its bus. */
const SLOW_FRAME_MS = 1000 / 24;
/** Of a camera that sends frames one exposure and one transfer late, and of a projector that shows a picture one refresh late. */
const CAMERA_FRAMES = 2;
const PROJECTOR_MS = 33;
/** What one picture takes longer than most, beyond half an exposure of at most a frame. */
const JITTER_MS = 15;
const DRIFT_MS = 10;

/** Which lever helps, from what was measured. No levers: nothing is to be done. */
export function latencyAdvice(measured: LatencyMeasured): LatencyAdvice {
  const { latencyMs, median, p95, frameMs, driftMs, standardErrorMs } = measured;
  const isTooLong = latencyMs > TOO_LONG_MS;
  const jitterMs = p95 - median - frameMs / 2;
  const isRestless = jitterMs > JITTER_MS;
  const isSlow = isTooLong && frameMs > SLOW_FRAME_MS;
  const unexplainedMs = latencyMs - CAMERA_FRAMES * frameMs - PROJECTOR_MS;
  return {
    isTooLong,
    levers: [
      ...(isSlow ? (["camera-rate"] as const) : []),
      ...(isTooLong && !isRestless && unexplainedMs > 0 ? (["projector-game-mode"] as const) : []),
      ...(isRestless ? (["usb"] as const) : []),
      ...(isRestless || Math.abs(driftMs) > DRIFT_MS ? (["quiet-machine"] as const) : []),
      ...(standardErrorMs > EXACT_ENOUGH_MS ? (["measure-again"] as const) : []),
    ],
  };
}
