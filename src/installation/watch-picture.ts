interface PictureWatched {
  /** Pictures drawn so far. */
  readonly rendered: () => number;
  /** Whether anybody could see one: a hidden page draws none, and is well. */
  readonly isVisible: () => boolean;
  /** The picture stands still, and does not come back by itself. */
  readonly stands: () => void;
  readonly signal: AbortSignal;
}

const LOOK_MS = 1000;
/** A graphics driver that begins anew takes a second or two. */
const LOOKS_STILL = 4;

/**
 * Finds a picture that stands still though the page lives, in whatever way: its graphics context is lost and nobody restores it, drawing fails
 * again and again, the browser gives the page no frames. Until `signal` aborts.
 */
export function watchPicture({ rendered, isVisible, stands, signal }: PictureWatched): void {
  let before = rendered();
  let still = 0;
  const timer = setInterval(() => {
    const now = rendered();
    still = now === before && isVisible() ? still + 1 : 0;
    before = now;
    if (still >= LOOKS_STILL) stands();
  }, LOOK_MS);
  signal.addEventListener("abort", () => clearInterval(timer), { once: true });
}
