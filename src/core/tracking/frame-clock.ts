/**
 * When a frame reached us. A frame that waited while the detector was busy is read late; its own timestamp, whose origin is unknown, tells how
 * late: a frame's arrival is its timestamp plus the smallest delay seen so far.
 */
export interface FrameClock {
  readonly delayMs: number;
  readonly readAtMs: number;
}

export const FRAME_CLOCK_START: FrameClock = { delayMs: Infinity, readAtMs: 0 };

/** The smallest delay is forgotten this fast, so that drifting clocks do no harm: 1 ms a second. */
const FORGET_PER_MS = 0.001;
/** No frame waits for longer, since none is queued: then the camera's clock has been set anew. */
const LONGEST_WAIT_MS = 1000;

/** @returns the clock after a frame, and the frame's arrival in the time of `readAtMs`. */
export function readFrame(
  clock: FrameClock,
  timestampMs: number,
  readAtMs: number,
): { readonly clock: FrameClock; readonly arrivedAtMs: number } {
  const relaxed = clock.delayMs + FORGET_PER_MS * Math.max(0, readAtMs - clock.readAtMs);
  const own = readAtMs - timestampMs;
  const delayMs = own - relaxed > LONGEST_WAIT_MS ? own : Math.min(relaxed, own);
  return { clock: { delayMs, readAtMs }, arrivedAtMs: timestampMs + delayMs };
}
