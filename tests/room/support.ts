import { readFile, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Browser } from "playwright-core";
import type { ExperimentOptions } from "../../src/apps/room/experiment/main.ts";
import type { Report } from "../../src/apps/room/experiment/report.ts";

const SCENARIOS = join(import.meta.dirname, "scenarios");

/** The project's own scenarios, in the order of their names. */
export async function bundledScenarios(): Promise<string[]> {
  const files = await readdir(SCENARIOS);
  return files.toSorted().map((file) => join(SCENARIOS, file));
}

export const scenarioFile = (name: string): string => join(SCENARIOS, `${name}.json`);

/** Runs one scenario in a fresh page, so that nothing of one experiment reaches the next. */
export async function runScenario(
  browser: Browser,
  origin: string,
  file: string,
  options: Omit<ExperimentOptions, "scenario">,
): Promise<Report> {
  const page = await browser.newPage();
  try {
    await page.goto(`${origin}/room/experiment.html`);
    await page.waitForFunction(() => "experiment" in globalThis);
    const scenario = await readFile(file, "utf8");
    return await page.evaluate((given) => globalThis.experiment(given), { ...options, scenario });
  } catch (cause) {
    throw new Error(`${basename(file)}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  } finally {
    await page.close();
  }
}
