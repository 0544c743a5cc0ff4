import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { AimMeasured } from "../../../../../src/apps/room/experiment/palm-lock/aim-measured.ts";
import { biasAbout, cellOf, risesIn } from "../../../../../src/apps/room/experiment/palm-lock/cell.ts";
import { number } from "../../../../fixtures/arbitraries.ts";

const FRAME_MS = 33;

/** Light on a still palm, `off` from its centre in each frame; the palm itself may wander by `palm`. */
function still(offs: readonly { x: number; y: number }[], palm = offs.map(() => 0)): AimMeasured[] {
  return offs.map((off, i) => ({
    atMs: i * FRAME_MS,
    hand: 0,
    gait: { speedMmPerS: 0, kind: "still" },
    words: "all",
    off,
    landing: { x: off.x + (palm[i] ?? 0), y: off.y, z: 900 },
    inside: 1,
  }));
}

const cell = (aims: readonly AimMeasured[], bias: Parameters<typeof cellOf>[2] = () => undefined) =>
  cellOf("paume", aims, bias, [], 1000);

test("light that stands still has no jitter, however far it is from the palm, and whoever trembles (seed 71)", () => {
  fc.assert(
    fc.property(number(-20, 20), fc.array(number(-2, 2), { minLength: 30, maxLength: 30 }), (far, tremor) => {
      const offs = tremor.map((moved) => ({ x: far - moved, y: 0 }));
      expect(cell(still(offs, tremor)).jitterRmsMm).toBeCloseTo(0, 6);
    }),
    { seed: 71 },
  );
});

test("jitter is the root mean square about the mean", () => {
  const offs = Array.from({ length: 40 }, (_, i) => ({ x: 5 + (i % 2 === 0 ? 0.8 : -0.8), y: 3 }));
  expect(cell(still(offs)).jitterRmsMm).toBeCloseTo(0.8, 6);
});

test("net offsets are less the hand's own bias, and only words count", () => {
  const offs = Array.from({ length: 20 }, () => ({ x: 3, y: 4 }));
  const bias = biasAbout(
    offs.map((off, i) => ({ atMs: i * FRAME_MS, hand: 0, off: { x: off.x, y: off.y - 1 } })),
  );
  const before = still([{ x: 90, y: 0 }]).map((aim) => ({ ...aim, words: "none" as const }));
  const { still: measured } = cell([...before, ...still(offs)], bias);
  expect(measured.frames).toBe(20);
  expect(measured.grossMm.median).toBeCloseTo(5, 6);
  expect(measured.netMm.p95).toBeCloseTo(1, 6);
});

test("a light that comes and goes has risen each time it came", () => {
  expect(risesIn([false, true, true, false, true])).toBe(2);
  expect(risesIn([true, true])).toBe(1);
  expect(risesIn([])).toBe(0);
});

test("a bias is what the detector says about a time, of one hand: what it says elsewhere does not count (seed 71)", () => {
  fc.assert(
    fc.property(number(-9, 9), number(-9, 9), number(500, 2000), (here, there, apartMs) => {
      const bias = biasAbout([
        { atMs: 0, hand: 0, off: { x: here, y: 0 } },
        { atMs: 0, hand: 1, off: { x: 50, y: 0 } },
        { atMs: apartMs, hand: 0, off: { x: there, y: 0 } },
      ]);
      expect(bias(0, 30)?.x).toBe(here);
      expect(bias(0, apartMs - 30)?.x).toBe(there);
      expect(bias(0, 250)).toBeUndefined();
    }),
    { seed: 71 },
  );
});
