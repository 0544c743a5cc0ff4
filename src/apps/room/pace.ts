/** How finely the observer's view is drawn: coarser while the machine cannot keep up, since the hand's light must not wait for beauty. */
export interface Pace {
  /** Of the window's own pixels, side by side. */
  readonly scale: number;
  /** Frames of the camera to one of the observer's. */
  readonly every: number;
  /** Frames in a row that were too slow (negative: quick enough for more). */
  readonly slow: number;
}

export const FULL_PACE: Pace = { scale: 1, every: 1, slow: 0 };

/** Coarser, a message cannot be read. */
const COARSEST = 0.5;
const STEP = 0.7;
const SLOW_MS = 70;
const QUICK_MS = 22;
const SELDOMEST = 4;
const SLOW_FRAMES = 3;
const QUICK_FRAMES = 120;

/** @param frameMs from the last frame to this. A pause (the page was hidden) says nothing of the machine. */
export function nextPace(pace: Pace, frameMs: number): Pace {
  if (frameMs > 5000) return pace;
  const slow =
    frameMs > SLOW_MS ? Math.max(0, pace.slow) + 1 : frameMs < QUICK_MS ? Math.min(0, pace.slow) - 1 : 0;
  if (slow >= SLOW_FRAMES) {
    const every = pace.scale > COARSEST ? 1 : Math.min(SELDOMEST, pace.every + 1);
    return { scale: Math.max(COARSEST, pace.scale * STEP), every, slow: 0 };
  }
  if (slow <= -QUICK_FRAMES) return { scale: Math.min(1, pace.scale / STEP), every: 1, slow: 0 };
  return { ...pace, slow };
}
