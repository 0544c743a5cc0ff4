import type { Page } from "playwright-core";
import { keyTimes, mainThreadClock, summaryOf, watchKeys } from "./key-to-paint.ts";
import { openView } from "./open-desk-page.ts";

/** Decisions, and ms between two: far faster than anybody reads. */
const [decisions, delay] = [60, 120];

/** One key decides and shows the next: keep and censor in turn, then the undoing of some. */
export async function benchDecide(page: Page): Promise<unknown> {
  await openView(page, "queue");
  await page.locator(".rows .row").first().waitFor();
  await watchKeys(page, "keydown");
  const press = async (key: string): Promise<void> => {
    await page.keyboard.press(key);
    await page.waitForTimeout(delay);
  };
  const clock = await mainThreadClock(page);
  const before = await clock();
  for (let n = 0; n < decisions; n++) await press(n % 3 === 2 ? "x" : "k");
  const cpuMs = (await clock()) - before;
  const decided = await keyTimes(page);
  for (let n = 0; n < decisions / 4; n++) await press("z");
  return {
    cpuMsPerKey: Math.round((10 * cpuMs) / decisions) / 10,
    decideToNext: summaryOf(decided),
    undo: summaryOf(await keyTimes(page)),
  };
}
