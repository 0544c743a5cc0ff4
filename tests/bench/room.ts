import { launchChromium } from "../browser/support/chromium.ts";
import { startHouse } from "../browser/support/house.ts";
import { bundledScenarios, runScenario } from "../room/support.ts";
import type { BenchOptions } from "./main.ts";

/** Scenarios through the closed loop in simulated time: the real detector, with a latency that the scenario says. */
export async function benchRoom({ scenarios, seed, frames, say }: BenchOptions): Promise<unknown> {
  const files = scenarios.length > 0 ? scenarios : await bundledScenarios();
  const house = await startHouse();
  const browser = await launchChromium();
  try {
    const reports = [];
    for (const file of files) {
      const from = performance.now();
      reports.push(
        await runScenario(browser, house.origin, file, { seed, ...(frames === undefined ? {} : { frames }) }),
      );
      say(`${file}: ${Math.round((performance.now() - from) / 1000)} s`);
    }
    return { bench: "room", chromium: browser.version(), reports };
  } finally {
    await browser.close();
    await house.close();
  }
}
