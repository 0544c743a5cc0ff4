import { describe, expect, it } from "vitest";
import { chance } from "../../../../src/core/chance.ts";
import type { LatencyMeasured } from "../../../../src/core/calibration/calibration.ts";
import { measureLatency } from "../../../../src/installation/calibrating/measure-latency.ts";
import { flashStage, type FlashScene } from "../../../fixtures/flash-stage.ts";
import { mostFlashes } from "../../../fixtures/flashes.ts";

const CAMERA = { framesPerSecond: 30, cameraMs: 55, projectorMs: 28 };
const TRUE_MS = CAMERA.cameraMs + CAMERA.projectorMs;

function measure(scene: Partial<FlashScene> & { readonly seed: number }): Promise<LatencyMeasured> {
  const { stage } = flashStage({ ...CAMERA, ...scene });
  let n = 0;
  return measureLatency(stage, new AbortController().signal, { chance: () => chance(scene.seed, n++) });
}

const seeds = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);

describe("latency by flashes (seeds 1 to 6)", { timeout: 60_000 }, () => {
  it.each([15, 24, 30, 60])(
    "is within 5 ms of the truth at %i frames a second, with its own standard error",
    async (framesPerSecond) => {
      for (const seed of seeds(2)) {
        const [cameraMs, projectorMs] = [30 + 20 * seed, 15 * seed];
        const exposureMs = seed % 2 === 0 ? 1000 / framesPerSecond : 10;
        const found = await measure({
          framesPerSecond,
          cameraMs,
          projectorMs,
          cameraJitterMs: 3,
          projectorJitterMs: 4,
          exposureMs,
          seed,
        });
        const off = Math.abs(found.latencyMs - cameraMs - projectorMs);
        expect(off).toBeLessThan(5);
        expect(off).toBeLessThan(4 * found.standardErrorMs);
        expect(found.standardErrorMs).toBeLessThan(3);
        expect(Math.abs(found.frameMs * framesPerSecond - 1000)).toBeLessThan(60);
      }
    },
  );

  it("is unbiased over seeds, though the camera bends brightness and the patch is dim and noisy", async () => {
    let sum = 0;
    for (const seed of seeds(4)) {
      const found = await measure({
        tone: 0.6,
        patch: 0.03,
        noise: 6,
        exposureMs: 30,
        projectorJitterMs: 5,
        seed,
      });
      sum += found.latencyMs - TRUE_MS;
    }
    expect(Math.abs(sum / 4)).toBeLessThan(1.2);
  });

  it("does not mind daylight, a lamp that is switched, a hand that passes, flashes that are missed, a camera that adapts", async () => {
    const scenes: readonly Partial<FlashScene>[] = [
      { ambient: (atMs) => 0.12 + 0.08 * Math.sin(atMs / 900) },
      { ambient: (atMs) => (atMs % 9000 < 4000 ? 0.1 : 0.3) },
      { covered: (atMs) => (atMs % 8000 < 1500 ? 0.8 : 0) },
      { missed: 15 },
      { adaptsMs: 400 },
    ];
    for (const [i, scene] of scenes.entries()) {
      const found = await measure({ ...scene, projectorJitterMs: 2, seed: i + 1 });
      expect(Math.abs(found.latencyMs - TRUE_MS)).toBeLessThan(5);
    }
  });

  it("tells jitter from delay: the 95th percentile moves with the jitter, the mean does not", async () => {
    const even = await measure({ exposureMs: 8, seed: 2 });
    const uneven = await measure({ exposureMs: 8, projectorJitterMs: 14, seed: 2 });
    expect(Math.abs(even.latencyMs - uneven.latencyMs)).toBeLessThan(6);
    expect(even.p95 - even.median).toBeLessThan(8);
    expect(uneven.p95 - uneven.median).toBeGreaterThan(14);
  });

  it("never flashes more than twice a second, and leaves the zone dark", async () => {
    const { stage, shown } = flashStage({ ...CAMERA, seed: 3 });
    await measureLatency(stage, new AbortController().signal, { chance: () => 0 });
    expect(shown.filter(({ level }) => level > 0)).toHaveLength(40);
    expect(mostFlashes(shown)).toBeLessThanOrEqual(2);
    expect(shown.at(-1)?.level).toBe(0);
  });

  it("is refused, saying why, when the camera does not see the patch, or hardly ever", async () => {
    await expect(measure({ patch: 0, seed: 4 })).rejects.toThrow("does not see the light flash");
    await expect(measure({ missed: 100, seed: 4 })).rejects.toThrow("does not see the light flash");
    await expect(measure({ covered: (atMs) => (atMs % 1700 < 1000 ? 0.9 : 0), seed: 5 })).rejects.toThrow(
      "covered or disturbed",
    );
  });

  it("stops when it is told to, and leaves the zone dark", async () => {
    const { stage, shown } = flashStage({ ...CAMERA, seed: 6 });
    const stop = new AbortController();
    const tell = (share: number): void => {
      if (share > 0.1) stop.abort(new Error("enough"));
    };
    await expect(measureLatency(stage, stop.signal, { chance: () => 0.5, tell })).rejects.toThrow("enough");
    expect(shown.length).toBeLessThan(14);
    expect(shown.at(-1)?.level).toBe(0);
  });
});
