import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  acrossMm,
  driftLevel,
  learnDay,
  NEW_DAY,
  type DayDrift,
} from "../../../../src/core/calibration/day-drift.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { normalNoise } from "../../../fixtures/noise.ts";

/** Hands of eight sightings each, every tenth of them mistaken, while the light drifts. */
function dayOf(hands: number, driftMm: (hand: number) => number, seed: number): DayDrift {
  const chance = normalNoise(seed);
  let day = NEW_DAY;
  for (let hand = 0; hand < hands; hand++) {
    const own = driftMm(hand) + 0.3 * chance() + (hand % 10 === 9 ? 6 : 0);
    day = learnDay(
      day,
      Array.from({ length: 8 }, () => own + 0.3 * chance()),
    );
  }
  return day;
}

describe("drift through the day (seed 98)", () => {
  it("says how far the light went since the morning, whatever it was then", () => {
    fc.assert(
      fc.property(number(-3, 3), number(-4, 4), fc.nat(1e6), (morning, drift, seed) => {
        const day = dayOf(90, (hand) => morning + (hand < 20 ? 0 : drift), seed);
        const level = driftLevel(day);
        expect(Math.abs((level?.mm ?? NaN) - drift)).toBeLessThan(0.6);
        expect(level?.standardErrorMm).toBeLessThan(0.3);
      }),
      { seed: 98, numRuns: 40 },
    );
  });

  it("alarms for a drift of 3 mm, and never on 200 days without one", () => {
    expect(driftLevel(dayOf(90, (hand) => (hand < 20 ? 0 : 3), 1))?.isAlarming).toBe(true);
    expect(driftLevel(dayOf(90, (hand) => (hand < 20 ? 0 : -3), 2))?.isAlarming).toBe(true);
    for (let seed = 0; seed < 200; seed++)
      expect(driftLevel(dayOf(60, () => 0.5, seed))?.isAlarming).toBe(false);
  });

  it("says nothing of fewer than twelve hands, nor of hands that were hardly seen, and keeps no more than forty", () => {
    expect(driftLevel(dayOf(11, () => 0, 3))).toBeUndefined();
    expect(learnDay(NEW_DAY, [1, 1])).toBe(NEW_DAY);
    expect(dayOf(300, () => 0, 3).latestMm).toHaveLength(40);
  });

  it("is in mm on the hand", () => expect(acrossMm(2, 900, 600)).toBeCloseTo(3, 9));
});
