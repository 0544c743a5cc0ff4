import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../../src/setup/prepare.ts";
import { launchChromium } from "./support/chromium.ts";
import { fakeCamera, type FakeCamera } from "./support/fake-camera.ts";
import { startHouse, type StartedHouse } from "./support/house.ts";
import { isInPalm, lightOn, litRows, untilLight } from "./support/light.ts";
import { watchRequests } from "./support/watch-requests.ts";

let folder: string;
let site: string;
let house: StartedHouse;
let camera: FakeCamera;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "paume-site-"));
  site = join(folder, "site.json");
  await copyFile(join(root, "kiosk-config", "room.json"), site);
  house = await startHouse(site);
  camera = await fakeCamera(house.origin, "still-adult-palm", 10);
  browser = await launchChromium({ fakeVideo: camera.file });
});

afterAll(async () => {
  await browser.close();
  await camera.remove();
  await house.close();
  await rm(folder, { recursive: true });
});

test("a message's light lands inside the true palm, none outside the lit area, and no request leaves the origin", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const outside = watchRequests(context, house.origin);
  const page = await context.newPage();
  await page.route("**/installation.json", async (route) => {
    const written: unknown = await (await route.fetch()).json();
    await route.fulfill({
      json: Object.assign({}, written, { light: { area: { top: 0.1, bottom: 0.95 } } }),
    });
  });
  await page.goto(`${house.origin}/kiosk/`);
  const [palm] = camera.palms;
  if (palm === undefined) throw new Error("the clip has no palm");

  await untilLight(page, palm, isInPalm, 60_000);
  // It stays there: the light itself does not disturb what it lies on.
  for (let look = 0; look < 5; look++) {
    await page.waitForTimeout(500);
    expect(await lightOn(page, palm)).toSatisfy(isInPalm);
  }
  // The fill reaches the area's borders, and no farther.
  expect(await litRows(page)).toEqual([120, 1139]);
  expect(await page.locator("#notices").isHidden()).toBe(true);
  expect(outside).toEqual([]);
  expect(house.log).toEqual([]);
  await context.close();
});

test("the detector raises no fence, of which its WebGL layer would keep a number for good", async () => {
  const page = await browser.newPage();
  await page.goto(`${house.origin}/kiosk/`);
  const [palm = []] = camera.palms;
  await untilLight(page, palm, isInPalm, 60_000);
  const [worker] = page.workers();
  const counted = await worker?.evaluate(async () => {
    const calls = { fenceSync: 0, readPixels: 0 };
    for (const name of ["fenceSync", "readPixels"] as const) {
      const called: unknown = Reflect.get(WebGL2RenderingContext.prototype, name);
      if (typeof called !== "function") throw new Error(`WebGL has no ${name}`);
      const counting = new Proxy(called, {
        apply(method, self, given) {
          calls[name]++;
          return Reflect.apply(method, self, given);
        },
      });
      Reflect.set(WebGL2RenderingContext.prototype, name, counting);
    }
    await new Promise((resolve) => setTimeout(resolve, 2000));
    return calls;
  });
  // It reads at least the picture of each frame.
  expect(counted?.readPixels).toBeGreaterThan(5);
  expect(counted?.fenceSync).toBe(0);
  await page.close();
});

test("a camera that is lost in mid-visit is opened again, and the light comes back; once the doors are closed it fades", async () => {
  const page = await browser.newPage();
  // Stands for the cable: the only way to lose Chromium's fake camera.
  await page.addInitScript(() => {
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wish) => {
      const stream = await open(wish);
      const [track] = stream.getVideoTracks();
      globalThis.addEventListener("pull-the-plug", () => {
        track?.stop();
        track?.dispatchEvent(new Event("ended"));
      });
      return stream;
    };
  });
  await page.goto(`${house.origin}/kiosk/`);
  const [palm = []] = camera.palms;
  await untilLight(page, palm, isInPalm, 60_000);
  await page.evaluate(() => globalThis.dispatchEvent(new Event("pull-the-plug")));
  await page.locator("#notices", { hasText: "camera" }).waitFor({ timeout: 10_000 });
  await untilLight(page, palm, isInPalm, 30_000);
  await page.locator("#notices").waitFor({ state: "hidden", timeout: 10_000 });
  await expect.poll(() => house.log.join("\n")).toContain("camera-lost");

  const written: unknown = JSON.parse(await readFile(site, "utf8"));
  await writeFile(site, JSON.stringify(Object.assign({}, written, { openingHours: { week: {} } })));
  const light = page.locator("#light[data-phase=closed]");
  await light.waitFor({ timeout: 20_000 });
  const fade = await light.evaluate((canvas) => {
    const [transition] = canvas.getAnimations();
    const lastsMs = transition?.effect?.getTiming().duration;
    transition?.finish();
    return { lastsMs, left: getComputedStyle(canvas).opacity };
  });
  expect(fade).toEqual({ lastsMs: 20_000, left: "0" });
  await page.close();
});
