import { launchChromium } from "../browser/support/chromium.ts";
import { fakeCamera } from "../browser/support/fake-camera.ts";
import { startHouse } from "../browser/support/house.ts";
import { withExperiments } from "../room/support.ts";
import type { BenchOptions } from "./main.ts";

const CLIP_FRAMES = 20;
const TURNS = 3;
const SECONDS_EACH = 10;

/** A camera's frame, from its arrival to the light that knows of it: the installation's own pipeline, with its worker, and a plain one on the page's thread. */
export async function benchLatency({ frames: turns = TURNS, say }: BenchOptions): Promise<unknown> {
  const house = await startHouse();
  const camera = await fakeCamera(house.origin, "still-adult-palm", CLIP_FRAMES);
  const browser = await launchChromium({ fakeVideo: camera.file });
  try {
    say(`${turns} turns of ${SECONDS_EACH} s each …`);
    const costs = await withExperiments(browser, house.origin, (page) =>
      page.evaluate((given) => globalThis.measurePipelines(given), { turns, secondsEach: SECONDS_EACH }),
    );
    return { bench: "latency", chromium: browser.version(), turns, secondsEach: SECONDS_EACH, ...costs };
  } finally {
    await browser.close();
    await camera.remove();
    await house.close();
  }
}
