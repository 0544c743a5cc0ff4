import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseDrawProgress, parseDrawStep } from "../../src/schema/draw-progress.ts";
import { z } from "../../src/schema/zod.ts";
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

const Stored = z.array(z.tuple([z.string(), z.unknown()]));

/** What the kiosk has stored of its draw: the ids it has shown, oldest first. Those that it kept as a whole, then those of the steps since. */
async function shownIds(page: Page): Promise<readonly string[]> {
  const stored = await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("paume-draw");
        opening.addEventListener("error", () => reject(opening.error));
        opening.addEventListener("success", () => {
          const store = opening.result.transaction("values").objectStore("values");
          const [keys, values] = [store.getAllKeys(), store.getAll()];
          values.addEventListener("success", () =>
            resolve(keys.result.map((key, i) => [key, values.result[i]])),
          );
        });
      }),
  );
  const byKey = new Map(Stored.parse(stored));
  const whole = parseDrawProgress(byKey.get(z.string().parse(byKey.get("progress"))));
  const steps = [...byKey.values()].flatMap((value) => parseDrawStep(value) ?? []);
  const since = steps
    .filter(({ drawn }) => drawn > (whole?.drawn ?? 0))
    .toSorted((a, b) => a.drawn - b.drawn);
  return [...(whole?.pools[""]?.recent ?? []), ...since.map(({ id }) => id)];
}

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
