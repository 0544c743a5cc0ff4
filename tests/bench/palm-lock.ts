import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { LightCell, LightOptions } from "../../src/apps/room/experiment/light-means/measure-light.ts";
import { LIGHT_MEANS } from "../../src/apps/room/experiment/light-means/means.ts";
import type { PalmLockReport } from "../../src/apps/room/experiment/palm-lock/palm-lock.ts";
import { parseScenario } from "../../src/schema/scenario.ts";
import { launchChromium } from "../browser/support/chromium.ts";
import { startHouse } from "../browser/support/house.ts";
import { readScenario, runPalmLock, scenarioFile, withExperiments } from "../room/support.ts";
import type { BenchOptions } from "./main.ts";
import { crossings } from "./palm-lock/crossings.ts";
import { detectionPlot } from "./palm-lock/detection-plot.ts";
import { floorCost } from "./palm-lock/floor-cost.ts";
import { speedPlot } from "./palm-lock/speed-plot.ts";

/** Those that the bars are stated for. Any other can be named on the command line. */
const SCENARIOS = [
  "still-adult-palm",
  "still-adult-far-lens",
  "still-child-palm",
  "still-child-far-lens",
  "tremor",
  "sweep-25-60",
  "sweep-60fps",
  "tilted",
  "heights",
  "fingers-down",
  "crossing",
  "distractors",
  "dark-skin-dim",
  "dropouts",
];
/** Ambient light under which scenarios are run without the light means too. */
const DARK = 0.3;
const TONES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
/** A lit gallery, a dim one, and what the fill light gives by itself. */
const LEVELS = [0.5, 0.06, 0.03] as const;
const TEN_TONES = "ten tones";
const OURS = "paume: fill light and lifted darkness";

/** All scenarios by all methods in one run, and every light mean by skin and light. The plots are written beside the JSON. */
export async function benchPalmLock(options: BenchOptions): Promise<unknown> {
  const { out, part, say } = options;
  const house = await startHouse();
  const browser = await launchChromium();
  try {
    const wants = (name: string): boolean => part === undefined || part === name;
    const scenarios: PalmLockReport[] = [];
    const light: GridCell[] = [];
    const report = {
      bench: "palm-lock",
      seed: options.seed,
      chromium: browser.version(),
      ...(wants("floor") && { floor: floorCost(), crossings: crossings(options.seed) }),
      scenarios,
      light,
    };
    await mkdir(out, { recursive: true });
    // Kept as it grows: the whole takes half an hour.
    const keep = (): Promise<void> => writeFile(join(out, "palm-lock.json"), JSON.stringify(report));
    if (wants("scenarios")) {
      for await (const each of runScenarios(browser, house.origin, options)) {
        scenarios.push(each);
        await keep();
      }
    }
    if (wants("light")) {
      for await (const cells of runLight(browser, house.origin, options)) {
        light.push(...cells);
        await keep();
      }
    }
    await keep();
    if (scenarios.length > 0) await writeFile(join(out, "offset-by-speed.svg"), speedPlot(scenarios));
    if (light.length > 0)
      await writeFile(
        join(out, "detection-by-light-and-skin.svg"),
        detectionPlot(light.filter(({ grid }) => grid === TEN_TONES)),
      );
    say(`written to ${out}`);
    // Thousands of points are for the plot.
    return { ...report, scenarios: scenarios.map((each) => ({ ...each, speeds: undefined })) };
  } finally {
    await browser.close();
    await house.close();
  }
}

async function* runScenarios(
  browser: Browser,
  origin: string,
  { scenarios, seed, frames, say }: BenchOptions,
): AsyncGenerator<PalmLockReport> {
  const files = scenarios.length > 0 ? scenarios : SCENARIOS.map(scenarioFile);
  for (const file of files) {
    const { light } = parseScenario(await readScenario(file));
    // In a bright room they do next to nothing.
    const isDark = light.ambient < DARK;
    for (const lightMeans of isDark ? [true, false] : [true]) {
      const from = performance.now();
      const options = { seed, lightMeans, ...(frames === undefined ? {} : { frames }) };
      const report = await runPalmLock(browser, origin, file, options);
      const s = Math.round((performance.now() - from) / 1000);
      say(`${file}${lightMeans ? "" : " without light means"}: ${s} s`);
      yield report;
    }
  }
}

/** A cell, and the grid that it belongs to. */
export interface GridCell extends LightCell {
  readonly grid: string;
  readonly framesPerCell: number;
}

async function* runLight(
  browser: Browser,
  origin: string,
  { seed, say }: BenchOptions,
): AsyncGenerator<GridCell[]> {
  const scenario = JSON.stringify({
    name: "light",
    description: "Camera, projector and rig of the light table.",
    camera: { noiseSigma: 4 },
    projector: { widthPx: 1280, heightPx: 800 },
    hands: [],
  });
  const usual = { scenario, seed, rollDeg: 0, scale: 1, poses: 3 };
  const all = LIGHT_MEANS.map(({ name }) => name);
  const grids: readonly (readonly [string, LightOptions])[] = [
    [TEN_TONES, { ...usual, means: ["none", OURS], monkTones: TONES, ambients: LEVELS }],
    ["fingers down", { ...usual, means: [OURS], monkTones: [1, 5, 10], ambients: LEVELS, rollDeg: 180 }],
    ["child", { ...usual, means: [OURS], monkTones: [1, 5, 10], ambients: LEVELS, scale: 0.65 }],
    ["all means", { ...usual, means: all, monkTones: [1, 10], ambients: [0.06, 0.015] }],
  ];
  for (const [name, options] of grids) {
    const from = performance.now();
    const { framesPerCell, cells: measured } = await withExperiments(browser, origin, (page) =>
      page.evaluate((given) => globalThis.measureLightMeans(given), options),
    );
    say(`${name}: ${Math.round((performance.now() - from) / 1000)} s`);
    yield measured.map((cell) => ({ ...cell, grid: name, framesPerCell }));
  }
}
