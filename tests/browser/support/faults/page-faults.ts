import type { Page } from "playwright-core";
import type { Fault } from "./fault.ts";
import { STEP_MS } from "./kiosk-rig.ts";
import { pageNow } from "./light-watch.ts";

/** Runs a script in the detector's worker. The worker may not live to answer. */
async function inWorker(page: Page, script: string): Promise<void> {
  const worker = page.workers()[0] ?? (await page.waitForEvent("worker", { timeout: STEP_MS }));
  await worker.evaluate(script);
}

const worker = (name: string, script: string): Fault => ({
  name,
  isMissing: false,
  lost: "nothing, or the visit where the hand was not seen for seconds",
  befall: async ({ page, told, untold }) => {
    const fromMs = await pageNow(page);
    await inWorker(page, script);
    await told("hands-worker-died");
    await untold("hands-worker-died");
    return fromMs;
  },
});

/** The page begins anew by itself. */
const anew = (name: string, bring: (page: Page) => Promise<unknown>): Fault => ({
  name,
  isMissing: false,
  lost: "the visit: the hand gets another message",
  befall: async ({ page }) => {
    // The tab's memory of earlier faults would have it wait.
    await page.evaluate(() => sessionStorage.clear());
    const fromMs = await pageNow(page);
    const loaded = page.waitForEvent("load", { timeout: STEP_MS });
    await bring(page);
    await loaded;
    return fromMs;
  },
});

/** Loses the graphics context, and does not give it back. */
const loseContext = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const context = document.querySelector<HTMLCanvasElement>("#light")?.getContext("webgl2");
    const lose = context?.getExtension("WEBGL_lose_context");
    if (context?.isContextLost() !== false || !lose) throw new Error("there is no context to lose");
    lose.loseContext();
  });

export const pageFaults: readonly Fault[] = [
  worker("worker killed", "self.close()"),
  worker("worker crashed", 'setTimeout(() => { throw new Error("it crashed") })'),
  worker("worker hung", "setTimeout(() => { for (;;); })"),
  anew("WebGL context lost, and not given back", loseContext),
  anew("pictures cease, though the page lives", (page) =>
    page.evaluate(() => {
      globalThis.requestAnimationFrame = () => 0;
    }),
  ),
  {
    name: "WebGL context lost twice within a minute: the page waits before it begins anew again",
    isMissing: false,
    lost: "the visit",
    befall: async ({ page }) => {
      const times = await page.evaluate(() => sessionStorage.getItem("paume-begun-anew"));
      if (times === null) throw new Error("the page does not remember that it has begun anew");
      const fromMs = await pageNow(page);
      const loaded = page.waitForEvent("load", { timeout: STEP_MS });
      await loseContext(page);
      await loaded;
      const waitedMs = (await pageNow(page)) - fromMs;
      if (waitedMs < 10_000) throw new Error(`it has waited for ${waitedMs} ms only`);
      return fromMs;
    },
    after: async ({ page }) => page.evaluate(() => sessionStorage.clear()),
  },
  anew("graphics process crashed: WebGL context lost, and given back", async (page) => {
    const cdp = await page.context().browser()?.newBrowserCDPSession();
    // It does not live to answer.
    await cdp?.send("Browser.crashGpuProcess").catch(() => undefined);
  }),
];
