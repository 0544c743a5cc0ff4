import type { Page } from "playwright-core";

declare global {
  // A property of the page's global object.
  var paumeKeys: KeyTime[];
}

/** How long one key took, ms. */
export interface KeyTime {
  /** From the key to the frame that shows what it did: what a hand waits. */
  readonly toPaint: number;
  /** The same without waiting for the display to ask for a frame: what the page worked. */
  readonly work: number;
}

/**
 * Has the page time every key from now on, to the task after the frame that shows what it did.
 * @param event what a key leads to: "input" where it types, "keydown" where it commands, "change" where it ticks.
 */
export async function watchKeys(page: Page, event: "input" | "keydown" | "change"): Promise<void> {
  await page.evaluate((name) => {
    globalThis.paumeKeys = [];
    let pressed = 0;
    window.addEventListener(
      "keydown",
      ({ timeStamp }) => {
        pressed = timeStamp;
      },
      { capture: true },
    );
    window.addEventListener(
      name,
      ({ timeStamp }) => {
        // The key itself, where there was one: a pasted letter has none.
        const begun = timeStamp - pressed < 50 ? pressed : timeStamp;
        let handled = Infinity;
        // After the page's own handlers, and what they put off to the end of their task.
        setTimeout(() => {
          handled = performance.now();
        });
        requestAnimationFrame(() => {
          const waited = Math.max(0, performance.now() - handled);
          setTimeout(() => {
            const toPaint = performance.now() - begun;
            globalThis.paumeKeys.push({ toPaint, work: toPaint - waited });
          });
        });
      },
      { capture: true },
    );
  }, event);
}

/** The keys timed since this was asked last. */
export const keyTimes = (page: Page): Promise<readonly KeyTime[]> =>
  page.evaluate(async () => {
    // The last frame is over a moment later.
    await new Promise((resolve) => setTimeout(resolve, 200));
    return globalThis.paumeKeys.splice(0);
  });

const at = (sorted: readonly number[], share: number): number =>
  Math.round(10 * (sorted[Math.ceil(share * sorted.length) - 1] ?? 0)) / 10;

const summary = (times: readonly number[]): Record<string, number> => {
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: at(sorted, 0.5), p95: at(sorted, 0.95), most: at(sorted, 1) };
};

/** Of all keys: what a hand waits, and what the page worked, ms. */
export const summaryOf = (times: readonly KeyTime[]): Record<string, unknown> => ({
  keys: times.length,
  toPaintMs: summary(times.map(({ toPaint }) => toPaint)),
  workMs: summary(times.map(({ work }) => work)),
});

/** A clock of what the page's main thread computed, ms of CPU: what other work on the machine does not add to. */
export async function mainThreadClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
  };
}
