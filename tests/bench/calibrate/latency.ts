import { chance } from "../../../src/core/chance.ts";
import { spreadOf } from "../../../src/core/measure/quantile.ts";
import { measureLatency } from "../../../src/installation/calibrating/measure-latency.ts";
import { flashStage, type FlashScene } from "../../fixtures/flash-stage.ts";

const RATES = [15, 24, 30, 60];
const JITTERS_MS = [0, 4, 10];

/** What a measured latency is worth: its error against the truth, over seeds, at each rate of frames and each jitter. All ms. */
export async function benchLatency(options: { readonly seed: number; readonly runs?: number }) {
  const { seed, runs = 6 } = options;
  const cells = [];
  for (const framesPerSecond of RATES)
    for (const jitterMs of JITTERS_MS) {
      const errors: number[] = [];
      const standardErrors: number[] = [];
      let refused = 0;
      for (let run = 0; run < runs; run++) {
        const own = 1000 * seed + run;
        const scene = sceneOf(own, framesPerSecond, jitterMs);
        let n = 0;
        const found = await measureLatency(flashStage(scene).stage, new AbortController().signal, {
          chance: () => chance(own, 100 + n++),
        }).catch(() => undefined);
        if (found === undefined) refused += 1;
        else {
          errors.push(found.latencyMs - scene.cameraMs - scene.projectorMs);
          standardErrors.push(found.standardErrorMs);
        }
      }
      const absolute = errors.map(Math.abs);
      cells.push({
        framesPerSecond,
        jitterMs,
        runs,
        refused,
        bias: errors.reduce((sum, error) => sum + error, 0) / errors.length,
        ...spreadOf(absolute),
        worst: Math.max(...absolute),
        standardError: spreadOf(standardErrors).median,
      });
    }
  return { cells, within5Ms: cells.every(({ worst, refused }) => worst <= 5 && refused === 0) };
}

/** A camera that exposes for all of a frame or for a part of it, in a room whose light breathes, with a flash of twenty missed. */
function sceneOf(seed: number, framesPerSecond: number, jitterMs: number): FlashScene {
  const at = (n: number, low: number, high: number): number => low + (high - low) * chance(seed, n);
  return {
    framesPerSecond,
    cameraMs: at(0, 20, 110),
    projectorMs: at(1, 15, 60),
    cameraJitterMs: jitterMs / 2,
    projectorJitterMs: jitterMs,
    exposureMs: at(2, 0.25, 1) * (1000 / framesPerSecond),
    patch: at(3, 0.05, 0.4),
    tone: at(4, 0.4, 0.6),
    noise: at(5, 1, 6),
    missed: 5,
    ambient: (atMs) => 0.1 + 0.03 * Math.sin(atMs / 700),
    seed,
  };
}
