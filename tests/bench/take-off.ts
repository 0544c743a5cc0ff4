import type { Page } from "playwright-core";
import { spreadOf } from "../../src/core/measure/quantile.ts";
import { launchChromium } from "../browser/support/chromium.ts";
import { fakeCamera } from "../browser/support/fake-camera.ts";
import { isInPalm, untilLight } from "../browser/support/light.ts";
import { oneHandHouse } from "../browser/support/one-hand.ts";
import type { BenchOptions } from "./main.ts";
import { watchLight } from "./take-off/watch-light.ts";

const ROUNDS = 10;
const LIT_WITHIN_MS = 120_000;
const DARK_WITHIN_MS = 20_000;
/** A round in which the hand was lost is played again, so often. */
const MOST_TRIES = 4;

declare global {
  var keyMs: number | undefined;
}

/**
 * From the key on the staff's page to the first picture of a kiosk in which the message's own pixels are dark, both pages in one real Chromium:
 * key, order, event, picture. What the projector's own electronics take comes after it.
 */
export async function benchTakeOff({ frames = ROUNDS, say }: BenchOptions): Promise<unknown> {
  const house = await oneHandHouse();
  const camera = await fakeCamera(house.origin, "still-adult-palm", 10);
  const browser = await launchChromium({ fakeVideo: camera.file });
  try {
    const [palm = []] = camera.palms;
    const kiosk = await openAt(`${house.origin}/kiosk/`);
    const staff = await openAt(`${house.origin}/staff/`);
    await staff.evaluate(() => {
      window.addEventListener(
        "keydown",
        ({ timeStamp }) => void (globalThis.keyMs = performance.timeOrigin + timeStamp),
        { capture: true },
      );
    });
    const light = await watchLight(kiosk);
    const keyToDarkMs: number[] = [];
    const pictureMs: number[] = [];
    const pictures: number[] = [];
    let lost = 0;
    while (keyToDarkMs.length < frames && lost < MOST_TRIES * frames) {
      await untilLight(kiosk, palm, isInPalm, LIT_WITHIN_MS);
      await staff.locator(".take-off:not(.gone)").first().waitFor({ timeout: LIT_WITHIN_MS });
      const armed = await light.arm();
      await staff.keyboard.press("x");
      const round = armed === 0 ? undefined : await keyAndDark(staff, light.darkMs);
      if (round === undefined) {
        lost++;
        say("the hand was lost before the key");
        continue;
      }
      const drawn = await light.pictures();
      keyToDarkMs.push(round.darkMs - round.keyMs);
      // The picture that was being drawn as the key went down cannot know of it.
      pictures.push(drawn.filter((atMs) => atMs > round.keyMs && atMs <= round.darkMs).length);
      pictureMs.push(...drawn.slice(1).map((atMs, i) => atMs - (drawn[i] ?? atMs)));
      say(`${(round.darkMs - round.keyMs).toFixed(0)} ms, ${pictures.at(-1)} pictures`);
    }
    return {
      bench: "take-off",
      chromium: browser.version(),
      rounds: keyToDarkMs.length,
      lost,
      keyToDarkMs: { ...spreadOf(keyToDarkMs), longest: Math.max(...keyToDarkMs) },
      pictures: spreadOf(pictures),
      pictureMs: spreadOf(pictureMs),
    };
  } finally {
    await browser.close();
    await camera.remove();
    await house.close();
  }

  async function openAt(url: string): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.goto(url);
    return page;
  }
}

/** @returns undefined where it was dark before the key: then the hand was lost. */
async function keyAndDark(
  staff: Page,
  dark: () => Promise<number | undefined>,
): Promise<{ readonly keyMs: number; readonly darkMs: number } | undefined> {
  const untilMs = Date.now() + DARK_WITHIN_MS;
  while (Date.now() < untilMs) {
    const [darkMs, keyMs] = [await dark(), await staff.evaluate(() => globalThis.keyMs)];
    if (darkMs !== undefined && keyMs !== undefined) {
      return darkMs >= keyMs ? { keyMs, darkMs } : undefined;
    }
    await staff.waitForTimeout(50);
  }
  throw new Error(`the light was still there ${DARK_WITHIN_MS} ms after the key`);
}
