import type { Page } from "playwright-core";

/** Of the page's own heap; what workers had went with them. */
export const memoryMb = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return Math.round(usedSize / 2 ** 20);
};
