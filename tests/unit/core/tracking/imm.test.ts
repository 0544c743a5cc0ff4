import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RoomMm } from "../../../../src/core/geometry/spaces.ts";
import { minus, norm, times } from "../../../../src/core/geometry/vector.ts";
import { foreseeImm, measureImm, rescaleImm, startImm, type Imm } from "../../../../src/core/tracking/imm.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import type { NoiseMm } from "../../../../src/core/tracking/noise.ts";
import { normalNoise } from "../../../fixtures/noise.ts";

const even = (mm: number): NoiseMm => ({ x: mm, y: mm, z: mm });
type Path = (atMs: number) => RoomMm;
const HORIZON_MS = 90;
const REST: RoomMm = { x: 20, y: -40, z: 900 };

/** Follows a path that is measured every `everyMs`, and gives each moment's filter to `watch`. */
function track(
  path: Path,
  noiseMm: number,
  everyMs: number,
  untilMs: number,
  watch: (imm: Imm) => void,
): Imm {
  let imm = startImm(path(0), even(noiseMm), 0);
  for (let atMs = everyMs; atMs <= untilMs + 1e-6; atMs += everyMs) {
    imm = measureImm(imm, path(atMs), even(noiseMm), atMs);
    watch(imm);
  }
  return imm;
}

const ignore = (): void => undefined;

/** Straight on at a speed, then, at `stopMs`, still. */
const runAndStop =
  (mmPerS: number, stopMs: number): Path =>
  (atMs) => ({ ...REST, x: REST.x + (mmPerS * Math.min(atMs, stopMs)) / 1000 });

describe("the filter of a hand's motion (seed 51)", () => {
  it("gives the same for the same measurements", () => {
    const path = fc.array(fc.record({ x: number(-200, 200), y: number(-200, 200), z: number(500, 1200) }), {
      minLength: 2,
      maxLength: 40,
    });
    fc.assert(
      fc.property(path, number(0.5, 10), (points, noiseMm) => {
        const on: Path = (atMs) => points[Math.min(points.length - 1, Math.round(atMs / 33))] ?? REST;
        expect(track(on, noiseMm, 33, 1200, ignore)).toEqual(track(on, noiseMm, 33, 1200, ignore));
      }),
      { seed: 51, numRuns: 50 },
    );
  });

  it("stays finite, and never quite certain, whatever it is told and however late", () => {
    const told = fc.tuple(number(-5000, 5000), number(-5000, 5000), number(1, 9000), number(-50, 4000));
    fc.assert(
      fc.property(fc.array(told, { maxLength: 30 }), number(0.2, 20), (all, noiseMm) => {
        let imm = startImm(REST, even(noiseMm), 0);
        let atMs = 0;
        for (const [x, y, z, laterMs] of all) {
          imm = measureImm(imm, { x, y, z }, even(noiseMm), (atMs += laterMs));
          for (const likely of imm.likely) {
            expect(likely).toBeGreaterThan(0);
            expect(likely).toBeLessThan(1);
          }
          expect(Number.isFinite(norm(foreseeImm(imm, atMs + 300)))).toBe(true);
        }
      }),
      { seed: 51, numRuns: 200 },
    );
  });

  it("takes no measurement in that is not later than the last", () => {
    const imm = measureImm(startImm(REST, even(3), 0), REST, even(3), 33);
    expect(measureImm(imm, { x: 500, y: 0, z: 900 }, even(3), 33)).toBe(imm);
    expect(measureImm(imm, { x: 500, y: 0, z: 900 }, even(3), 20)).toBe(imm);
  });

  it("runs ahead of a steady hand to within 4 mm of where it will be", () => {
    fc.assert(
      fc.property(number(-600, 600), fc.constantFrom(1000 / 60, 1000 / 30), (mmPerS, everyMs) => {
        const path = runAndStop(mmPerS, Infinity);
        track(path, 3, everyMs, 1500, (imm) => {
          if (imm.atMs < 700) return;
          const lightMs = imm.atMs + HORIZON_MS;
          // It believes 97 % of the speed, since hands brake.
          const meant = 0.03 * Math.abs(mmPerS) * (HORIZON_MS / 1000);
          expect(norm(minus(foreseeImm(imm, lightMs), path(lightMs)))).toBeLessThan(4 + meant);
        });
      }),
      { seed: 51 },
    );
  });

  it("errs alike at 30 and 60 frames a second: the mean miss of a swaying hand within 1 mm and a quarter", () => {
    fc.assert(
      fc.property(number(20, 120), number(1200, 3000), (reachMm, periodMs) => {
        const sway: Path = (atMs) => ({
          ...REST,
          x: REST.x + reachMm * Math.sin((2 * Math.PI * atMs) / periodMs),
        });
        const meanMiss = (everyMs: number): number => {
          const misses: number[] = [];
          track(sway, 3, everyMs, 4000, (imm) => {
            const lightMs = imm.atMs + HORIZON_MS;
            if (imm.atMs > 500) misses.push(norm(minus(foreseeImm(imm, lightMs), sway(lightMs))));
          });
          return misses.reduce((sum, miss) => sum + miss, 0) / misses.length;
        };
        const [slow, fast] = [meanMiss(1000 / 30), meanMiss(1000 / 60)];
        expect(Math.abs(slow - fast)).toBeLessThan(1 + 0.25 * Math.max(slow, fast));
      }),
      { seed: 51 },
    );
  });

  it("overshoots a sudden stop by no more than it ran ahead, and rests on the hand within half a second", () => {
    fc.assert(
      fc.property(number(100, 600), fc.constantFrom(1000 / 60, 1000 / 30), (mmPerS, everyMs) => {
        const stopMs = 1000;
        const end = runAndStop(mmPerS, stopMs)(stopMs).x;
        let most = -Infinity;
        track(runAndStop(mmPerS, stopMs), 3, everyMs, 2500, (imm) => {
          const over = foreseeImm(imm, imm.atMs + HORIZON_MS).x - end;
          most = Math.max(most, over);
          if (imm.atMs > stopMs + 500) expect(Math.abs(over)).toBeLessThan(3);
        });
        expect(most).toBeLessThan((mmPerS * (HORIZON_MS + everyMs)) / 1000);
      }),
      { seed: 51 },
    );
  });

  it("steadies a still hand: what jitters by a millimetre moves the text by less than 0.7, at any noise", () => {
    fc.assert(
      fc.property(
        fc.nat(),
        number(0.5, 6),
        fc.constantFrom(1000 / 60, 1000 / 30),
        (seed, noiseMm, everyMs) => {
          const noise = normalNoise(seed);
          const still: Path = () => ({
            x: REST.x + noiseMm * noise(),
            y: REST.y + noiseMm * noise(),
            z: REST.z + noiseMm * noise(),
          });
          let [sum, count] = [0, 0];
          // Weighed as 1.5 × the measured noise: the detector's errors come in runs.
          track(still, 1.5 * noiseMm, everyMs, 6000, (imm) => {
            if (imm.atMs < 1000) return;
            sum += norm(minus(foreseeImm(imm, imm.atMs + HORIZON_MS), REST)) ** 2;
            count += 3;
          });
          expect(Math.sqrt(sum / count) / noiseMm).toBeLessThan(0.7);
        },
      ),
      { seed: 51, numRuns: 60 },
    );
  });
});

describe("a hand that is found to be nearer (seed 64)", () => {
  it("is foreseen on the same line of sight, so many times as far, and goes on as before", () => {
    fc.assert(
      fc.property(number(0.6, 1.2), number(-200, 200), number(0, 200), (by, mmPerS, aheadMs) => {
        const at = (atMs: number) => ({ x: (mmPerS * atMs) / 1000, y: 20, z: 900 });
        let imm = startImm(at(0), even(3), 0);
        for (let atMs = 33; atMs < 1000; atMs += 33) imm = measureImm(imm, at(atMs), even(3), atMs);
        const [there, scaled] = [
          foreseeImm(imm, 990 + aheadMs),
          foreseeImm(rescaleImm(imm, by), 990 + aheadMs),
        ];
        for (const axis of ["x", "y", "z"] as const) expect(scaled[axis]).toBeCloseTo(by * there[axis], 6);
        // What is measured next, as near, is what had been expected: the hand has not moved.
        const next = measureImm(rescaleImm(imm, by), times(at(1023), by), even(3 * by), 1023);
        const far = measureImm(imm, at(1023), even(3), 1023);
        expect(norm(minus(foreseeImm(next, 1023), times(foreseeImm(far, 1023), by)))).toBeLessThan(1);
      }),
      { seed: 64 },
    );
  });
});
