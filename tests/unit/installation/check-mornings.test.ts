import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Calibration } from "../../../src/core/calibration/calibration.ts";
import { mountedRig } from "../../../src/core/geometry/pinhole.ts";
import { checkMornings } from "../../../src/installation/check-mornings.ts";
import { takeReference } from "../../../src/installation/calibrating/opening-check.ts";
import { plainCalibration } from "../../fixtures/calibrations.ts";
import { tableStage, type TableDay } from "../../fixtures/table-view.ts";

const PAIR = mountedRig({
  camera: { widthPx: 320, heightPx: 240, fovDeg: 55 },
  projector: { widthPx: 1280, heightPx: 800, throwRatio: 1.4, offsetMm: [110, -20, 10] },
  centredAtMm: 900,
});
const DAY: TableDay = { pair: PAIR, slope: [0.03, -0.02], seed: 1 };
const MINUTE_MS = 60_000;

let notes: unknown[] = [];
const life = new AbortController();
beforeEach(() => {
  notes = [];
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.stubGlobal("fetch", async (_: string, { body }: { readonly body: string }) => {
    notes.push(JSON.parse(body));
    return new Response(null, { status: 204 });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function calibrated(): Promise<Calibration> {
  const { signal } = life;
  return {
    ...plainCalibration(21),
    pair: PAIR,
    verdict: { rmsPx: 0.2, volume: [{ at: [0, 0, 800], mm: 1.4 }] },
    reference: await takeReference(tableStage(DAY), PAIR, { signal }),
  };
}

describe("the kiosk's morning check", { timeout: 60_000 }, () => {
  it("looks once, when the lamp is warm and before anybody reads, and has the house note what it saw", async () => {
    const calibration = await calibrated();
    let [isHere, ends] = [true, 0];
    const told = checkMornings({
      begin: () => ({ stage: tableStage({ ...DAY, seed: 2 }), calibration }),
      isFree: () => !isHere,
      end: () => ends++,
      signal: life.signal,
    });
    told("closed");
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    told("opening");
    await vi.advanceTimersByTimeAsync(2 * MINUTE_MS);
    expect([notes, ends]).toEqual([[], 0]);

    isHere = false;
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    await vi.waitUntil(() => notes.length > 0, { timeout: 30_000 });
    expect(notes).toMatchObject([{ kind: "opening", calibration: calibration.id, verdict: "good" }]);
    told("open");
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    expect([notes.length, ends]).toEqual([1, 1]);
  });

  it("never begins once the doors are open, and tries again while there is no camera", async () => {
    let asked = 0;
    const told = checkMornings({
      begin: () => void asked++,
      isFree: () => true,
      end: () => undefined,
      signal: life.signal,
    });
    told("open");
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    expect(asked).toBe(0);
    told("opening");
    await vi.advanceTimersByTimeAsync(3 * MINUTE_MS);
    expect(asked).toBeGreaterThan(3);
    told("open");
    const before = asked;
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    expect(asked).toBe(before);
    expect(notes).toEqual([]);
  });
});
