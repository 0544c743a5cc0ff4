import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Calibration } from "../../src/core/calibration/calibration.ts";
import { calibrationId } from "../../src/core/calibration/calibration-id.ts";
import { lensFor } from "../../src/core/geometry/picture-size.ts";
import type { ProjectorPx } from "../../src/core/geometry/spaces.ts";
import { storedCalibration } from "../../src/schema/calibration.ts";
import { parseInstallation } from "../../src/schema/installation.ts";
import { root } from "../../src/setup/prepare.ts";
import { launchChromium } from "./support/chromium.ts";
import { fakeCamera, type FakeCamera } from "./support/fake-camera.ts";
import type { StartedHouse } from "./support/house.ts";
import { isInPalm, untilLight } from "./support/light.ts";
import { oneHandHouse } from "./support/one-hand.ts";

/** Several times the usual: a page is loaded, and a hand found, more than once in a test. */
vi.setConfig({ testTimeout: 300_000 });

/** The kiosk changes over to another calibration by itself, and a damaged one leaves it with the last good one. */

let house: StartedHouse;
let camera: FakeCamera;
let browser: Browser;
let page: Page;

/** The projector's picture moved by so much: no palm is as wide. */
const ASIDE_PX = 400;

beforeAll(async () => {
  house = await oneHandHouse();
  camera = await fakeCamera(house.origin, "still-adult-palm", 10);
  browser = await launchChromium({ fakeVideo: camera.file });
  page = await browser.newPage();
  await coverable();
});

afterEach(() => page.unrouteAll());

afterAll(async () => {
  await browser.close();
  await camera.remove();
  await house.close();
});

/** The bundled installation's lenses, with the projector's picture moved. @param day of November 2026. */
async function calibration(day: number, asidePx: number): Promise<Calibration> {
  const { calibration: pair } = parseInstallation(
    await readFile(join(root, "kiosk-config", "room.json"), "utf8"),
  );
  const madeAt = `2026-11-${day}T09:00:00.000Z`;
  const projector = { ...pair.projector, centreXPx: pair.projector.centreXPx + asidePx };
  return {
    id: calibrationId(madeAt, day),
    madeAt,
    madeBy: "Ada",
    method: "given",
    pair: { ...pair, projector },
  };
}

async function tell(path: string, body: object): Promise<void> {
  const response = await fetch(`${house.origin}${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(response.ok, await response.text()).toBe(true);
}

const choose = (id: string | null): Promise<void> => tell("/calibrations/active", { id, by: "Ada" });

async function use(chosen: Calibration): Promise<void> {
  await tell("/calibrations", storedCalibration(chosen));
  await choose(chosen.id);
}

const moved = (palm: readonly ProjectorPx[], byPx: number): ProjectorPx[] =>
  palm.map(({ x, y }) => ({ x: x + byPx, y }));

const [right, left] = [await calibration(20, ASIDE_PX), await calibration(21, -ASIDE_PX)];

/** A visitor's camera that can be covered: as if they had gone. */
async function coverable(): Promise<void> {
  await page.addInitScript(() => {
    const clone = Reflect.get(MediaStreamTrack.prototype, "clone");
    MediaStreamTrack.prototype.clone = function cloneWatched() {
      const copy: MediaStreamTrack = Reflect.apply(clone, this, []);
      globalThis.addEventListener("hand-gone", () => (copy.enabled = false));
      return copy;
    };
  });
}

const openKiosk = () => page.goto(`${house.origin}/kiosk/`);
const handGone = (): Promise<boolean> =>
  page.evaluate(() => globalThis.dispatchEvent(new Event("hand-gone")));
const notice = (code: string) => page.locator("#notices p", { hasText: code });
/** Looking takes time that the page's own work waits for. */
const LOOK_EVERY_MS = 1500;
/** Until a message lies in the visitor's palm, where a calibration of this picture has it. */
const untilRead = (asidePx: number) =>
  untilLight(page, moved(camera.palms[0] ?? [], asidePx), isInPalm, 120_000, LOOK_EVERY_MS);

test("a calibration that is chosen in mid-visit is used once the visitor has gone, by itself", async () => {
  await openKiosk();
  await untilRead(0);
  const loads: string[] = [];
  page.on("load", () => loads.push("again"));

  await use(right);
  await page.waitForTimeout(4000);
  await untilRead(0);
  expect(loads).toEqual([]);

  await Promise.all([page.waitForEvent("load", { timeout: 60_000 }), handGone()]);
  await untilRead(ASIDE_PX);
  expect(loads).toEqual(["again"]);
  expect(await page.locator("#notices").isHidden()).toBe(true);
});

test("a damaged one leaves the floor running on the last good one, and is told until another is chosen", async () => {
  await use(right);
  await use(left);
  const file = join(house.state, "calibrations", `${left.id}.json`);
  const text = await readFile(file, "utf8");
  await writeFile(file, text.slice(0, text.length / 2));
  await openKiosk();
  await notice("calibration-invalid").waitFor();
  expect(await notice("calibration-invalid").textContent()).toContain(`${left.id}.json`);
  await untilRead(ASIDE_PX);
  await expect.poll(() => house.log.join("\n")).toContain(`calibration-invalid: ${left.id}.json`);

  await choose(right.id);
  await handGone();
  await notice("calibration-invalid").waitFor({ state: "detached", timeout: 60_000 });
});

test("a house that is silent leaves the floor running on the browser's own copy, and is heard when it speaks", async () => {
  await page.route("**/calibrations/active", (route) => route.abort());
  await openKiosk();
  await notice("house-silent").waitFor();
  await untilRead(ASIDE_PX);
  await page.unroute("**/calibrations/active");
  await handGone();
  await notice("house-silent").waitFor({ state: "detached", timeout: 60_000 });
});

test("smaller frames than were calibrated are taken for the same picture; going back is a choice like any other", async () => {
  const { pair, ...rest } = await calibration(22, ASIDE_PX);
  const { widthPx, heightPx } = pair.camera;
  const doubled = lensFor(pair.camera, { widthPx: 2 * widthPx, heightPx: 2 * heightPx });
  await use({ ...rest, pair: { ...pair, camera: doubled } });
  await openKiosk();
  await untilRead(ASIDE_PX);
  expect(await page.locator("#notices").isHidden()).toBe(true);

  await choose(null);
  await Promise.all([page.waitForEvent("load", { timeout: 60_000 }), handGone()]);
});

test("a camera whose picture has another shape is told", async () => {
  await choose(right.id);
  await page.addInitScript(() => {
    const settings = Reflect.get(MediaStreamTrack.prototype, "getSettings");
    MediaStreamTrack.prototype.getSettings = function wideSettings() {
      return { ...Reflect.apply(settings, this, []), width: 1280, height: 720 };
    };
  });
  await openKiosk();
  await notice("camera-changed").waitFor({ timeout: 90_000 });
  expect(await notice("camera-changed").textContent()).toContain("it gives 1280×720, calibrated was 640×480");
});
