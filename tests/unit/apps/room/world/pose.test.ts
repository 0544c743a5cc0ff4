import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { handStateAt } from "../../../../../src/apps/room/world/pose.ts";
import { monotoneCurve } from "../../../../../src/apps/room/world/monotone-curve.ts";
import { Scenario, type ScenarioHand } from "../../../../../src/schema/scenario.ts";

const knots = fc
  .uniqueArray(
    fc.record({ atMs: fc.integer({ min: 0, max: 5000 }), value: fc.integer({ min: -500, max: 500 }) }),
    {
      minLength: 1,
      maxLength: 7,
      selector: ({ atMs }) => atMs,
    },
  )
  .map((some) => some.toSorted((a, b) => a.atMs - b.atMs));

const handOn = (path: ScenarioHand["path"]): ScenarioHand => ({
  side: "left",
  scale: 0.7,
  monkTone: 8,
  shows: "back",
  missingFinger: "none",
  ring: "none",
  glove: false,
  sleeve: "long",
  path,
});

const key = (atMs: number, x: number, rollDeg = 0, openness = 1): ScenarioHand["path"][number] => ({
  atMs,
  centreMm: [x, 0, 850],
  rollDeg,
  pitchDeg: 0,
  yawDeg: 0,
  openness,
  fingers: { relaxed: 0, curled: 0, spread: 0 },
});

describe("a curve through knots (seed 71)", () => {
  it("passes through every knot", () => {
    fc.assert(
      fc.property(knots, (some) => {
        for (const { atMs, value } of some) expect(monotoneCurve(some, atMs)).toBeCloseTo(value, 9);
      }),
      { seed: 71 },
    );
  });

  it("never leaves the range of the two knots it lies between", () => {
    fc.assert(
      fc.property(knots, fc.double({ min: -100, max: 5200, noNaN: true }), (some, timeMs) => {
        const before = some.findLast(({ atMs }) => atMs <= timeMs) ?? some[0];
        const after = some.find(({ atMs }) => atMs > timeMs) ?? some.at(-1);
        const ends = [before?.value ?? NaN, after?.value ?? NaN];
        const here = monotoneCurve(some, timeMs);
        expect(here).toBeGreaterThanOrEqual(Math.min(...ends) - 1e-9);
        expect(here).toBeLessThanOrEqual(Math.max(...ends) + 1e-9);
      }),
      { seed: 71, numRuns: 1000 },
    );
  });

  it("has no jump in its velocity", () => {
    fc.assert(
      fc.property(knots, (some) => {
        const step = 1e-4;
        for (const { atMs } of some) {
          const here = monotoneCurve(some, atMs);
          const arriving = (here - monotoneCurve(some, atMs - step)) / step;
          const leaving = (monotoneCurve(some, atMs + step) - here) / step;
          expect(Math.abs(leaving - arriving)).toBeLessThan(0.5);
        }
      }),
      { seed: 71 },
    );
  });

  it("keeps an even pace through knots on a line", () => {
    const line = [0, 100, 200, 300, 400].map((atMs) => ({ atMs, value: 3 * atMs }));
    expect(monotoneCurve(line, 150)).toBeCloseTo(450, 9);
    expect(monotoneCurve(line, 262)).toBeCloseTo(786, 9);
  });

  it("needs a knot", () => {
    expect(() => monotoneCurve([], 0)).toThrow(RangeError);
  });
});

describe("a scenario's hand at a time", () => {
  it("rests at the first key frame before it and at the last after it", () => {
    const hand = handOn([key(1000, -40), key(2000, 60)]);
    expect(handStateAt(hand, 0).centreMm).toEqual([-40, 0, 850]);
    expect(handStateAt(hand, 9000).centreMm).toEqual([60, 0, 850]);
  });

  it("moves every number together, half way at half time", () => {
    const state = handStateAt(handOn([key(0, -40, 10, 1), key(1000, 60, 50, 0)]), 500);
    expect(state.centreMm[0]).toBeCloseTo(10, 9);
    expect(state.rollDeg).toBeCloseTo(30, 9);
    expect(state.openness).toBeCloseTo(0.5, 9);
  });

  it("takes key frames in any order, and keeps what does not move", () => {
    const sorted = handStateAt(handOn([key(0, 0), key(1000, 50)]), 300);
    expect(handStateAt(handOn([key(1000, 50), key(0, 0)]), 300)).toEqual(sorted);
    expect(sorted).toMatchObject({ side: "left", scale: 0.7, monkTone: 8, shows: "back" });
  });

  it("takes what the scenario schema gives", () => {
    const scenario = Scenario.parse({
      name: "one",
      description: "one hand",
      hands: [{ side: "right", path: [{ atMs: 0, centreMm: [1, 2, 800] }] }],
    });
    const [hand] = scenario.hands;
    expect(hand && handStateAt(hand, 0)).toMatchObject({ centreMm: [1, 2, 800], openness: 1, shows: "palm" });
  });
});
