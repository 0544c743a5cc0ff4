import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { launchChromium } from "./support/chromium.ts";
import { fakeCamera, type FakeCamera } from "./support/fake-camera.ts";
import type { StartedHouse } from "./support/house.ts";
import { kioskOptions } from "./support/kiosk-options.ts";
import { oneHandHouse } from "./support/one-hand.ts";
import { openOutsideProxy, type OutsideProxy } from "./support/outside-proxy.ts";
import { watchRequests } from "./support/watch-requests.ts";

/**
 * No app asks anything of the outside, neither by itself nor through the browser. It is watched twice: what pages and workers ask for, and what
 * arrives where the outside begins, at a proxy that the whole browser uses.
 */

let house: StartedHouse;
let camera: FakeCamera;
let proxy: OutsideProxy;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  house = await oneHandHouse();
  camera = await fakeCamera(house.origin, "still-adult-palm", 10);
  proxy = await openOutsideProxy();
  browser = await launchChromium({ fakeVideo: camera.file, args: proxy.args });
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
});

afterAll(async () => {
  await browser.close();
  await proxy.close();
  await camera.remove();
  await house.close();
});

/** What works by itself is watched for a while, what does not only until it has loaded. */
const [WORKS_MS, LOADS_MS] = [2000, 300];
const WORKING = ["/kiosk/", "/room/", "/booth/", "/desk/", "/staff/"];
const hasWorker = (page: Page): Promise<unknown> =>
  page.workers().length > 0 ? Promise.resolve() : page.waitForEvent("worker", { timeout: 60_000 });

/** Each app, and what it takes for it to be at work, its workers too. */
const APPS: readonly (readonly [path: string, work: (page: Page) => Promise<unknown>])[] = [
  ["/", (page) => page.getByRole("link", { name: "Kiosk" }).waitFor()],
  [
    "/kiosk/",
    async (page) => {
      await hasWorker(page);
      await vi.waitFor(
        async () => {
          const health = await fetch(`${house.origin}/health/kiosk`);
          expect(await health.json()).toSatisfy(({ tracked = 0 }) => tracked > 10);
        },
        { timeout: 90_000, interval: 500 },
      );
    },
  ],
  ["/room/", hasWorker],
  [
    "/booth/",
    async (page) => {
      for (const step of ["1", "2", "3", "4", "5", "6", "7", "8"]) {
        await page.keyboard.press(step);
        await page.waitForTimeout(150);
      }
    },
  ],
  ["/booth/remote/", (page) => page.locator("body").waitFor()],
  ["/specimen/", (page) => page.locator("body").waitFor()],
  [
    "/desk/",
    async (page) => {
      await page.getByRole("textbox").first().fill("Ada");
      await page.keyboard.press("Enter");
      await page.locator("[data-open-floor-set]").click();
      await hasWorker(page);
    },
  ],
  ["/staff/", (page) => page.getByRole("button").first().waitFor()],
  ["/door/", (page) => page.getByRole("link").first().waitFor()],
  ["/notice/", (page) => page.locator("article").first().waitFor()],
  ["/notice/sign.html", (page) => page.locator("footer").waitFor()],
];

test.each(APPS)("%s asks nothing of the outside", async (path, work) => {
  const outside = watchRequests(context, house.origin);
  const page = await context.newPage();
  await page.goto(`${house.origin}${path}`);
  await work(page);
  await page.waitForTimeout(WORKING.includes(path) ? WORKS_MS : LOADS_MS);
  expect(outside).toEqual([]);
  expect(proxy.asked).toEqual([]);
  await page.close();
});

test("every app that is built is among them", async () => {
  const { default: config } = await import("../../vite.config.ts");
  const built = [config.build?.rolldownOptions?.input ?? []].flat().map(String);
  const paths = built.map((file) => file.replace(/^.*\/src\/apps/, "").replace(/index\.html$/, ""));
  const instruments = ["/room/experiment.html", "/booth/light.html"];
  expect(paths.filter((path) => !instruments.includes(path)).toSorted()).toEqual(
    APPS.map(([path]) => path).toSorted(),
  );
});

test("the watch sees a page's and a worker's attempt, where the house's policy does not stop them", async () => {
  const page = await context.newPage();
  await page.route(`${house.origin}/unguarded`, (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Unguarded</title>" }),
  );
  await page.goto(`${house.origin}/unguarded`);
  await page.evaluate(async () => {
    await fetch("http://page.invalid/").catch(() => {});
    const script = 'fetch("http://worker.invalid/").catch(() => {}).then(() => postMessage("asked"))';
    const worker = new Worker(URL.createObjectURL(new Blob([script])));
    await new Promise((resolve) => worker.addEventListener("message", resolve));
  });
  expect(proxy.asked).toEqual(["http://page.invalid/", "http://worker.invalid/"]);
  await page.close();
});

test("a kiosk's browser asks nobody but its house: neither another machine nor for a name's address", async () => {
  const kiosk = await launchChromium({ args: kioskOptions() });
  const page = await kiosk.newPage();
  expect((await page.goto(`${house.origin}/`))?.status()).toBe(200);
  // Not that its name is not known: nobody was asked for it.
  for (const address of ["http://outside.invalid/", "https://192.0.2.1/"])
    await expect(page.goto(address)).rejects.toThrow("ERR_PROXY_CONNECTION_FAILED");
  await kiosk.close();
});
