import type { Browser } from "playwright-core";
import { launchChromium } from "../browser/support/chromium.ts";
import { startHouse } from "../browser/support/house.ts";
import { benchRigs } from "./calibrate/rigs.ts";
import type { BenchOptions } from "./main.ts";

type Part = (browser: Browser, origin: string, options: BenchOptions) => Promise<unknown>;

const PARTS: Readonly<Record<string, Part>> = {
  rigs: benchRigs,
};

/** A robot technician calibrates in the simulated room, by the booth's own procedures. */
export async function benchCalibrate(options: BenchOptions): Promise<unknown> {
  const { part, seed } = options;
  const house = await startHouse();
  const browser = await launchChromium();
  try {
    const report: Record<string, unknown> = { bench: "calibrate", seed, chromium: browser.version() };
    for (const [name, run] of Object.entries(PARTS))
      if (part === undefined || part === name) report[name] = await run(browser, house.origin, options);
    return report;
  } finally {
    await browser.close();
    await house.close();
  }
}
