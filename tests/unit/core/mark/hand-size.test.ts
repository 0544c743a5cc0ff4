import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSettled, learnSize, UNKNOWN_SIZE, type HandSize } from "../../../../src/core/mark/hand-size.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { normalNoise } from "../../../fixtures/noise.ts";

const learnAll = (seen: readonly (number | undefined)[], dtMs = 33): HandSize =>
  seen.reduce<HandSize>((known, size) => learnSize(known, size, dtMs), UNKNOWN_SIZE);
const size = number(0.55, 1.25);

describe("a hand's size (seed 92)", () => {
  it("is learned to within 1 % from eight sightings of 1 % noise, whatever two false ones say", () => {
    fc.assert(
      fc.property(size, fc.nat(1e6), fc.array(size, { maxLength: 2 }), (truly, seed, wrong) => {
        const chance = normalNoise(seed);
        const seen = Array.from({ length: 8 - wrong.length }, () => truly * (1 + 0.008 * chance()));
        const { learned } = learnAll([...wrong, ...seen]);
        expect(Math.abs((learned?.size ?? NaN) / truly - 1)).toBeLessThan(0.012);
        expect(learned?.standardError).toBeLessThan(0.02);
      }),
      { seed: 92 },
    );
  });

  it("is not learned from fewer than three sightings, nor from ones that do not agree", () => {
    fc.assert(
      fc.property(size, (truly) => {
        expect(learnAll([truly, truly]).learned).toBeUndefined();
        expect(learnAll([truly, undefined, truly, undefined, truly]).learned?.size).toBeCloseTo(truly, 9);
        expect(learnAll([0.8, 1.1, 0.9, 1, 0.7, 1.2].map((x) => x * truly)).learned).toBeUndefined();
      }),
      { seed: 92 },
    );
  });

  it("forgets what it saw of a ring that was still coming", () => {
    const early = [0.66, 0.67, 0.68, 0.69];
    expect(learnAll([...early, ...Array.from({ length: 8 }, () => 0.72)]).learned?.size).toBeCloseTo(0.72, 9);
  });

  it("is drawn without a step, and settles within half a second, alike at any rate of frames", () => {
    fc.assert(
      fc.property(size, number(8, 60), (truly, dtMs) => {
        let known = learnAll([truly, truly]);
        for (let atMs = 0; atMs < 500; atMs += dtMs) {
          const next = learnSize(known, atMs === 0 ? truly : undefined, dtMs);
          const left = Math.abs(Math.log(truly / known.drawn));
          expect(Math.abs(Math.log(next.drawn / known.drawn))).toBeLessThanOrEqual((left * dtMs) / 80 + 1e-9);
          known = next;
        }
        expect(isSettled(known)).toBe(true);
      }),
      { seed: 92 },
    );
  });
});
