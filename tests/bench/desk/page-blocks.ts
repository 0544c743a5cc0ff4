import type { Page } from "playwright-core";

declare global {
  // A property of the page's global object.
  var paumeBlocks: { longest: number };
}

/** Has the page note how long its longest task was. */
export async function watchBlocks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.paumeBlocks = { longest: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        globalThis.paumeBlocks.longest = Math.max(globalThis.paumeBlocks.longest, duration);
      }
    }).observe({ type: "longtask" });
  });
}

/** The longest task since this was asked last, ms; under 50 none is told, and it is 0. */
export const longestBlockMs = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    // What is being observed is told a moment later.
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { longest } = globalThis.paumeBlocks;
    globalThis.paumeBlocks.longest = 0;
    return Math.round(longest);
  });
