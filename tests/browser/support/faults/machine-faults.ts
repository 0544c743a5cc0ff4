import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import type { Fault } from "./fault.ts";
import { STEP_MS } from "./kiosk-rig.ts";
import { pageNow } from "./light-watch.ts";

const run = promisify(execFile);
const HOUR_MS = 3_600_000;

/** Sets the clock that people set, as this page sees it. */
const setClock = (page: Page, byMs: number): Promise<void> =>
  page.evaluate((by) => {
    const now = Date.now;
    Date.now = () => now() + by;
  }, byMs);

const clock = (name: string, byMs: number): Fault => ({
  name,
  isMissing: false,
  lost: "nothing",
  befall: async ({ page }) => {
    const fromMs = await pageNow(page);
    await setClock(page, byMs);
    // Whatever a clock could trip has had its time.
    await page.waitForTimeout(3000);
    return fromMs + 3000;
  },
  after: ({ page }) => setClock(page, -byMs),
});

/** All processes of a browser, by its own folder on their command lines. */
async function processesOf(page: Page): Promise<readonly string[]> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("the page has no browser");
  const { processInfo } = await (await browser.newBrowserCDPSession()).send("SystemInfo.getProcessInfo");
  const ids = processInfo.map(({ id }) => String(id));
  const running = await readdir("/proc");
  return ids.filter((id) => running.includes(id));
}

export const machineFaults: readonly Fault[] = [
  clock("clock set five hours on", 5 * HOUR_MS),
  clock("clock set five hours back", -5 * HOUR_MS),
  {
    name: "browser stopped for 15 s, as by a machine that is suspended",
    isMissing: true,
    lost: "the visit",
    befall: async ({ page }) => {
      const ids = await processesOf(page);
      await run("kill", ["-STOP", ...ids]);
      await new Promise((resolve) => setTimeout(resolve, 15_000));
      await run("kill", ["-CONT", ...ids]);
      return pageNow(page);
    },
  },
  {
    name: "display off for 15 s: the page is frozen, and shown again",
    isMissing: true,
    lost: "the visit",
    befall: async ({ page }) => {
      const cdp = await page.context().newCDPSession(page);
      await cdp.send("Page.setWebLifecycleState", { state: "frozen" });
      await new Promise((resolve) => setTimeout(resolve, 15_000));
      await cdp.send("Page.setWebLifecycleState", { state: "active" });
      return pageNow(page);
    },
  },
  {
    name: "full screen lost, and not given back: it is said until somebody double-clicks",
    isMissing: true,
    lost: "nothing",
    befall: async ({ page, told, untold }) => {
      await page.mouse.dblclick(50, 50);
      await page.waitForFunction(() => document.fullscreenElement !== null);
      await page.waitForTimeout(3000);
      await page.evaluate(() => {
        // As a browser without the policy answers a page that nobody has touched for a while. Its own hides the prototype's.
        document.documentElement.requestFullscreen = () => Promise.reject(new TypeError("no gesture"));
        return document.exitFullscreen();
      });
      await told("full-screen-lost");
      await page.evaluate(() => Reflect.deleteProperty(document.documentElement, "requestFullscreen"));
      await page.mouse.dblclick(50, 50);
      const fromMs = await pageNow(page);
      await untold("full-screen-lost");
      return fromMs;
    },
  },
  {
    name: "memory above the limit: the page begins anew between two visits, never during one",
    isMissing: false,
    lost: "nothing: nobody was reading",
    befall: async ({ page, camera, house }) => {
      const limited = {
        ...JSON.parse(await readFile(house.installation, "utf8")),
        kiosk: { memoryLimitMb: 50 },
      };
      await page.route("**/installation.json", (route) => route.fulfill({ json: limited }));
      await page.reload();
      await page.waitForFunction(
        () => globalThis.paumeLight.litAtMs > globalThis.paumeLight.darkAtMs,
        undefined,
        { timeout: STEP_MS },
      );
      let loads = 0;
      page.on("load", () => loads++);
      // It is measured 30 s after the opening, and at a garbage collection.
      await page.waitForTimeout(45_000);
      if (loads > 0) throw new Error("it began anew while somebody was reading");
      await page.unroute("**/installation.json");
      const loaded = page.waitForEvent("load", { timeout: 2 * STEP_MS });
      await camera({ is: "nobody" });
      await loaded;
      const fromMs = await pageNow(page);
      await camera({ is: "live" });
      return fromMs;
    },
  },
];
