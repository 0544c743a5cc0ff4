import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spreadOf } from "../../src/core/measure/quantile.ts";
import type { StartCost } from "../../src/apps/room/experiment/start-cost.ts";
import { openProfile } from "../browser/support/chromium.ts";
import { cameraOf } from "../browser/support/fake-camera.ts";
import { startHouse } from "../browser/support/house.ts";
import { stillClip } from "../browser/support/still-clip.ts";
import { withExperiments } from "../room/support.ts";
import type { BenchOptions } from "./main.ts";
import { firstLightMs } from "./start/first-light.ts";

const ROUNDS = 5;
const CLIP_FRAMES = 10;

interface StartMeasured extends StartCost {
  readonly firstLightMs: number;
}

/**
 * From the beginning of loading to the first landmarks, and from the start of the browser to a kiosk's light in a palm: cold with an empty profile,
 * warm with one that has been here.
 */
export async function benchStart({ say }: BenchOptions): Promise<unknown> {
  const house = await startHouse();
  const clip = await stillClip(house.origin, "still-adult-palm", CLIP_FRAMES);
  const [frame = ""] = clip.frames;
  const camera = await cameraOf(clip);
  const cold: StartMeasured[] = [];
  const warm: StartMeasured[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const folder = await mkdtemp(join(tmpdir(), "paume-start-"));
      for (const costs of [cold, warm]) {
        const firstLight = await firstLightMs(house.origin, camera, join(folder, "kiosk"));
        const context = await openProfile(join(folder, "detector"));
        const cost = await withExperiments(context, house.origin, (page) =>
          page.evaluate((given) => globalThis.measureStart(given), frame),
        );
        await context.close();
        costs.push({ ...cost, firstLightMs: firstLight });
      }
      await rm(folder, { recursive: true, force: true });
      say(`round ${round + 1} of ${ROUNDS}`);
    }
    return { bench: "start", rounds: ROUNDS, cold: summary(cold), warm: summary(warm) };
  } finally {
    await camera.remove();
    await house.close();
  }
}

function summary(costs: readonly StartMeasured[]): unknown {
  return {
    firstLightMs: spreadOf(costs.map((cost) => cost.firstLightMs)),
    detectorReadyMs: spreadOf(costs.map((cost) => cost.detectorReadyMs)),
    firstLandmarksMs: spreadOf(costs.map((cost) => cost.firstLandmarksMs)),
    workerStartMs: spreadOf(costs.map((cost) => cost.workerStartMs)),
  };
}
