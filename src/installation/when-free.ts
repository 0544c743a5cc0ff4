interface WhenFree {
  /**
   * Looks whether there is something to change over to, and does it.
   * @returns "settled" where there is nothing to do any more, "silent" where the house did not say, "again" where somebody came meanwhile.
   */
  readonly look: () => Promise<"settled" | "silent" | "again">;
  /** Whether nobody is here who would see the light change. */
  readonly isFree: () => boolean;
  readonly signal: AbortSignal;
}

const LOOK_MS = 1000;
/** Without being told; and while the house is silent. */
const LOOKS_BETWEEN = 60;
const LOOKS_WHILE_SILENT = 5;

/**
 * Looks now and then, while nobody is here, for something that the house has changed.
 * @returns what to call when there may be something: it is looked for soon.
 */
export function lookWhenFree({ look, isFree, signal }: WhenFree): () => void {
  let looksLeft = LOOKS_BETWEEN;
  let isLooking = false;
  const timer = setInterval(() => {
    looksLeft -= 1;
    // Reading what the house has takes some milliseconds, which a moving hand would show.
    if (looksLeft > 0 || isLooking || !isFree()) return;
    looksLeft = LOOKS_BETWEEN;
    isLooking = true;
    void look()
      .then((found) => {
        if (found === "silent") looksLeft = LOOKS_WHILE_SILENT;
        if (found === "again") looksLeft = 0;
      })
      .finally(() => {
        isLooking = false;
      });
  }, LOOK_MS);
  signal.addEventListener("abort", () => clearInterval(timer), { once: true });
  return () => {
    looksLeft = 0;
  };
}
