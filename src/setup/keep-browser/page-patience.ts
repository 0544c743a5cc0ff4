/** How long a page may be silent until it is taken for one that hangs. */
export interface PagePatience {
  readonly ms: () => number;
  /** It was silent for so long. */
  readonly lost: () => void;
  /** It has answered. */
  readonly kept: () => void;
}

/** A page that starts the detector is busy for a second or two. */
const USUAL_MS = 5000;
/** On a machine that is slower than any, a page that is ended in the midst of its start would never come to its end. */
const LONGEST_MS = 80_000;
/** After so long the last one was an accident. */
const FORGOTTEN_MS = 120_000;

/** Twice as long after each page that was lost, until one has lived for a while. */
export function pagePatience(): PagePatience {
  let ms = USUAL_MS;
  let lostAtMs = -Infinity;
  return {
    ms: () => ms,
    lost() {
      ms = Math.min(2 * ms, LONGEST_MS);
      lostAtMs = performance.now();
    },
    kept() {
      if (performance.now() - lostAtMs > FORGOTTEN_MS) ms = USUAL_MS;
    },
  };
}
