import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type {
  CalibrationOptions,
  CalibrationReport,
} from "../../src/apps/room/experiment/calibrate/measure-calibration.ts";
import type { ExperimentOptions } from "../../src/apps/room/experiment/stage.ts";
import type { PalmLockOptions, PalmLockReport } from "../../src/apps/room/experiment/palm-lock/palm-lock.ts";
import type { Report } from "../../src/apps/room/experiment/report.ts";
import type { Rig } from "../../src/schema/rig.ts";
import { parseScenario } from "../../src/schema/scenario.ts";

const ROOM = join(import.meta.dirname, "../../src/apps/room");
const SCENARIOS = join(ROOM, "scenarios");
/** In a museum a sheet is looked at several times as often while it is held into place; here every frame is rendered. */
const LOOK_EVERY_MS = 450;

/** The project's own scenarios, in the order of their names. */
export async function bundledScenarios(): Promise<string[]> {
  const files = await readdir(SCENARIOS);
  return files.toSorted().map((file) => join(SCENARIOS, file));
}

export const scenarioFile = (name: string): string => join(SCENARIOS, `${name}.json`);

/** What is made to be looked at rather than measured. */
export const showFile = (name: string): string => join(ROOM, "shows", `${name}.json`);

/** A scenario's JSON, checked here, where a fault can be told with its file. */
export async function readScenario(file: string): Promise<string> {
  const json = await readFile(file, "utf8");
  try {
    parseScenario(json);
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  return json;
}

/** A fresh page with the room's instruments in it, closed afterwards. */
export async function withExperiments<T>(
  browser: Pick<Browser, "newPage">,
  origin: string,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage();
  try {
    await page.goto(`${origin}/room/experiment.html`);
    await page.waitForFunction(() => "experiment" in globalThis);
    return await use(page);
  } finally {
    await page.close();
  }
}

/**
 * Runs one scenario in a fresh page, so that nothing of one experiment reaches the next.
 * @param framesPerSecond in place of the scenario's own.
 */
export async function runScenario(
  browser: Browser,
  origin: string,
  file: string,
  { framesPerSecond, ...options }: Omit<ExperimentOptions, "scenario"> & { framesPerSecond?: number },
): Promise<Report> {
  const json = await readScenario(file);
  const scenario = framesPerSecond === undefined ? json : withFrames(json, framesPerSecond);
  return withExperiments(browser, origin, (page) =>
    page.evaluate((given) => globalThis.experiment(given), { ...options, scenario }),
  );
}

function withFrames(json: string, framesPerSecond: number): string {
  const scenario = parseScenario(json);
  return JSON.stringify({ ...scenario, camera: { ...scenario.camera, framesPerSecond } });
}

/** The same for palm lock: every method on the same sightings. */
export async function runPalmLock(
  browser: Browser,
  origin: string,
  file: string,
  options: Omit<PalmLockOptions, "scenario">,
): Promise<PalmLockReport> {
  const scenario = await readScenario(file);
  return withExperiments(browser, origin, (page) =>
    page.evaluate((given) => globalThis.measurePalmLock(given), { ...options, scenario }),
  );
}

/** The robot technician calibrates one rig in a fresh page. */
export async function calibrateRig(
  browser: Browser,
  origin: string,
  rig: Rig,
  poses?: CalibrationOptions["poses"],
): Promise<CalibrationReport> {
  const options = {
    rig: JSON.stringify(rig),
    lookEveryMs: LOOK_EVERY_MS,
    ...(poses !== undefined && { poses }),
  };
  return withExperiments(browser, origin, (page) =>
    page.evaluate((given) => globalThis.measureCalibration(given), options),
  );
}

/** The observer's view at the end of a scenario, 1600 × 1000. */
export async function pictureOf(
  browser: Browser,
  origin: string,
  file: string,
  { type, ...options }: Omit<ExperimentOptions, "scenario"> & { readonly type: "png" | "jpeg" },
): Promise<Buffer> {
  const scenario = await readScenario(file);
  return withExperiments(browser, origin, async (page) => {
    await page.setViewportSize({ width: 1600, height: 1000 });
    await page.evaluate((given) => globalThis.experiment(given), { ...options, scenario });
    return page.locator("#observer").screenshot({ type });
  });
}
