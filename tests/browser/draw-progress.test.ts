import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./support/chromium.ts";
import { fakeCamera, type FakeCamera } from "./support/fake-camera.ts";
import type { StartedHouse } from "./support/house.ts";
import { isInPalm, untilLight } from "./support/light.ts";
import { oneHandHouse } from "./support/one-hand.ts";

let house: StartedHouse;
let camera: FakeCamera;
let browser: Browser;

beforeAll(async () => {
  house = await oneHandHouse();
  camera = await fakeCamera(house.origin, "still-adult-palm", 10);
  browser = await launchChromium({ fakeVideo: camera.file });
});

afterAll(async () => {
  await browser.close();
  await camera.remove();
  await house.close();
});

/** What the kiosk has stored of its draw: the ids it has shown, oldest first. */
const shownIds = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("paume-draw");
        opening.addEventListener("error", () => reject(opening.error));
        opening.addEventListener("success", () => {
          const reading = opening.result.transaction("values").objectStore("values").get("progress");
          reading.addEventListener("success", () => resolve(reading.result.pools[""].recent));
        });
      }),
  );

test("each visit gets its own message, and a reload repeats none", async () => {
  const page = await browser.newPage();
  const [palm = []] = camera.palms;
  const shown: (readonly string[])[] = [];
  for (let visit = 1; visit <= 3; visit++) {
    await page.goto(`${house.origin}/kiosk/`);
    await untilLight(page, palm, isInPalm, 60_000);
    shown.push(await shownIds(page));
  }
  const [first = [], second = [], third = []] = shown;
  expect(first.length).toBeGreaterThan(0);
  expect(second.slice(0, first.length)).toEqual(first);
  expect(second.length).toBeGreaterThan(first.length);
  expect(third.slice(0, second.length)).toEqual(second);
  expect(new Set(third).size).toBe(third.length);
  await page.close();
});
