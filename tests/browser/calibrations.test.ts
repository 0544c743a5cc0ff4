import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Calibration } from "../../src/core/calibration/calibration.ts";
import { calibrationId } from "../../src/core/calibration/calibration-id.ts";
import type { ProjectorPx } from "../../src/core/geometry/spaces.ts";
import { storedCalibration } from "../../src/schema/calibration.ts";
import { parseInstallation } from "../../src/schema/installation.ts";
import { root } from "../../src/setup/prepare.ts";
import { launchChromium } from "./support/chromium.ts";
import { fakeCamera, type FakeCamera } from "./support/fake-camera.ts";
import { startHouse, type StartedHouse } from "./support/house.ts";
import { isInPalm, untilLight } from "./support/light.ts";

/** The kiosk changes over to another calibration by itself, and a damaged one leaves it with the last good one. */

let house: StartedHouse;
let camera: FakeCamera;
let browser: Browser;
let page: Page;

/** The projector's picture moved by so much: no palm is as wide. */
const ASIDE_PX = 400;

beforeAll(async () => {
  house = await startHouse();
  camera = await fakeCamera(house.origin, "still-adult-palm", 10);
  browser = await launchChromium({ fakeVideo: camera.file });
  page = await browser.newPage();
});

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
  const moved = { ...pair, projector };
  return { id: calibrationId(madeAt, day), madeAt, madeBy: "Ada", method: "given", pair: moved };
}

async function tell(path: string, body: object): Promise<void> {
  const response = await fetch(`${house.origin}${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(response.ok, await response.text()).toBe(true);
}

async function use(chosen: Calibration): Promise<void> {
  await tell("/calibrations", storedCalibration(chosen));
  await tell("/calibrations/active", { id: chosen.id, by: "Ada" });
}

const moved = (palm: readonly ProjectorPx[], byPx: number): ProjectorPx[] =>
  palm.map(({ x, y }) => ({ x: x + byPx, y }));

const [right, left] = [await calibration(20, ASIDE_PX), await calibration(21, -ASIDE_PX)];

/** Opens the kiosk before a camera that can be covered, as if the visitor had gone. */
async function openKiosk(): Promise<void> {
  await page.addInitScript(() => {
    const clone = Reflect.get(MediaStreamTrack.prototype, "clone");
    MediaStreamTrack.prototype.clone = function cloneWatched() {
      const copy: MediaStreamTrack = Reflect.apply(clone, this, []);
      globalThis.addEventListener("hand-gone", () => (copy.enabled = false));
      return copy;
    };
  });
  await page.goto(`${house.origin}/kiosk/`);
}

const handGone = (): Promise<boolean> =>
  page.evaluate(() => globalThis.dispatchEvent(new Event("hand-gone")));
const notice = (code: string) => page.locator("#notices p", { hasText: code });
/** The visitor's palm, where a calibration of this picture has it. */
const palmAt = (asidePx: number) => moved(camera.palms[0] ?? [], asidePx);

test("a calibration that is chosen in mid-visit is used once the visitor has gone, by itself", async () => {
  await openKiosk();
  await untilLight(page, palmAt(0), isInPalm, 60_000);
  const loads: string[] = [];
  page.on("load", () => loads.push("again"));

  await use(right);
  await page.waitForTimeout(4000);
  await untilLight(page, palmAt(0), isInPalm, 30_000);
  expect(loads).toEqual([]);

  await Promise.all([page.waitForEvent("load", { timeout: 30_000 }), handGone()]);
  await untilLight(page, palmAt(ASIDE_PX), isInPalm, 60_000);
  expect(loads).toEqual(["again"]);
  expect(await page.locator("#notices").isHidden()).toBe(true);
});

test("a damaged one leaves the floor running on the last good one, and is told until another is chosen", async () => {
  await use(left);
  const file = join(house.state, "calibrations", `${left.id}.json`);
  const text = await readFile(file, "utf8");
  await writeFile(file, text.slice(0, text.length / 2));
  await page.reload();
  await untilLight(page, palmAt(ASIDE_PX), isInPalm, 60_000);
  await notice("calibration-invalid").waitFor();
  expect(await notice("calibration-invalid").textContent()).toContain(`${left.id}.json`);
  expect(house.log.join("\n")).toContain(`calibration-invalid: ${left.id}.json`);

  await tell("/calibrations/active", { id: right.id, by: "Ada" });
  await handGone();
  await notice("calibration-invalid").waitFor({ state: "detached", timeout: 30_000 });
});

test("a house that is silent leaves the floor running on the browser's own copy, and is heard when it speaks", async () => {
  await page.route("**/calibrations/active", (route) => route.abort());
  await page.reload();
  await untilLight(page, palmAt(ASIDE_PX), isInPalm, 60_000);
  await notice("house-silent").waitFor();
  await page.unroute("**/calibrations/active");
  await handGone();
  await notice("house-silent").waitFor({ state: "detached", timeout: 30_000 });

  // Going back to the installation's own lenses is a choice like any other.
  const again = page.waitForEvent("load", { timeout: 30_000 });
  await tell("/calibrations/active", { id: null, by: "Ada" });
  await again;
  await untilLight(page, palmAt(0), isInPalm, 60_000);
});
