import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Clip } from "../../../../src/apps/room/experiment/clip.ts";
import type { ProjectorPx } from "../../../../src/core/geometry/spaces.ts";
import { lensFor } from "../../../../src/core/geometry/picture-size.ts";
import type { PaumeErrorCode } from "../../../../src/core/error.ts";
import { parseInstallation } from "../../../../src/schema/installation.ts";
import { root } from "../../../../src/setup/prepare.ts";
import { launchChromium } from "../chromium.ts";
import { CAMERA_LABEL, giveFaultCamera, type CameraIs, type FaultCamera } from "./fault-camera.ts";
import { houseProcess, type HouseProcess } from "./house-process.ts";
import { untilLit, watchLight } from "./light-watch.ts";
import { keptNames } from "../kept-names.ts";
import { stillClip } from "../still-clip.ts";

/** A kiosk with a hand held still under it, on which faults are brought. The detector is the real one. */
export interface KioskRig {
  /** The installation's file as it should be. */
  readonly site: string;
  readonly house: HouseProcess;
  readonly browser: Browser;
  readonly page: Page;
  /** What its camera sees. */
  readonly clip: Clip;
  /** How long the first light took from the page's opening. */
  readonly firstLightMs: number;
  readonly camera: (change: Partial<Pick<FaultCamera, "is" | "deviceId" | "scale">>) => Promise<void>;
  readonly plug: (isIn: boolean) => Promise<void>;
  /** Waits until the page tells of it, or tells of it no more. */
  readonly told: (code: PaumeErrorCode) => Promise<void>;
  readonly untold: (code: PaumeErrorCode) => Promise<void>;
  readonly isTold: (code: PaumeErrorCode, withinMs: number) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** Patience for one step, on a machine that has other work. */
export const STEP_MS = 60_000;
const FRAMES = 10;
/** Of the projector's picture: a quarter of the pixels, so that a machine without a graphics card draws them in time. */
const SCALE = 0.5;

/** The bundled installation with a smaller projector and one hand, so that what is measured is recovery rather than a slow machine's drawing. */
async function smallSite(): Promise<string> {
  const text = await readFile(join(root, "kiosk-config", "room.json"), "utf8");
  const { calibration } = parseInstallation(text);
  const { widthPx, heightPx } = calibration.projector;
  const size = { widthPx: widthPx * SCALE, heightPx: heightPx * SCALE };
  const projector = lensFor(calibration.projector, size);
  const hands = { model: "lite", maxHands: 1 };
  const camera = { label: CAMERA_LABEL, deviceId: "first-socket" };
  return JSON.stringify({ ...JSON.parse(text), calibration: { ...calibration, projector }, hands, camera });
}

export async function openKioskRig(): Promise<KioskRig> {
  const site = await smallSite();
  const house = await houseProcess(site);
  const browser = await launchChromium();
  const clip = await stillClip(house.origin, "still-adult-palm", FRAMES, browser);
  const page = await browser.newPage();
  const palm = clip.palms[0]?.[0]?.map(({ x, y }) => ({ x: x * SCALE, y: y * SCALE }));
  if (palm === undefined) throw new Error("the clip has no palm");
  await prepareKiosk(page, clip, palm);
  const fromMs = performance.timeOrigin + performance.now();
  await page.goto(`${house.origin}/kiosk/`);
  const firstLightMs = (await untilLit(page, 0, STEP_MS)) - fromMs;
  const notice = (code: PaumeErrorCode) => page.locator("#notices p", { hasText: code });
  return {
    site,
    house,
    browser,
    page,
    clip,
    firstLightMs,
    camera: (change) => page.evaluate((given) => void Object.assign(globalThis.paumeCamera, given), change),
    plug: (isIn) => page.evaluate((given) => globalThis.paumeCamera.plug(given), isIn),
    told: (code) => notice(code).waitFor({ timeout: STEP_MS }),
    untold: (code) => notice(code).waitFor({ state: "detached", timeout: STEP_MS }),
    isTold: (code, withinMs) =>
      notice(code)
        .waitFor({ timeout: withinMs })
        .then(
          () => true,
          () => false,
        ),
    close: async () => {
      await browser.close();
      await house.remove();
    },
  };
}

export type { CameraIs };

/** What a page under test has that others have not, at each of its openings. */
async function prepareKiosk(page: Page, clip: Clip, palm: readonly ProjectorPx[]): Promise<void> {
  await keptNames(page);
  await giveFaultCamera(page, clip);
  await watchLight(page, palm);
}
