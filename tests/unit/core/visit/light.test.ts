import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  brightestAt,
  brightestOpen,
  DARK,
  INVITATION_RAMP,
  PAGE_RAMP,
  rampLight,
  type Light,
} from "../../../../src/core/visit/light.ts";
import { number } from "../../../fixtures/arbitraries.ts";

const FADES_ABOVE = 350;
const ramp = fc.constantFrom(PAGE_RAMP, INVITATION_RAMP);

interface Step {
  readonly on: boolean;
  readonly laterMs: number;
}
/** Anything that a tracker may do: on and off at any rhythm, drawn at any rate. */
const steps: fc.Arbitrary<readonly Step[]> = fc.oneof(
  fc.array(fc.record({ on: fc.boolean(), laterMs: number(1, 120) }), { maxLength: 200 }),
  fc
    .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), number(8, 34))
    .map(([on, off, laterMs]) =>
      Array.from({ length: 200 }, (_, i) => ({ on: i % (on + off) < on, laterMs })),
    ),
);

function play(all: readonly Step[], by: typeof PAGE_RAMP, startMs: number): readonly Light[] {
  let light = rampLight(DARK, false, by, startMs);
  let nowMs = startMs;
  return all.map(({ on, laterMs }) => (light = rampLight(light, on, by, (nowMs += laterMs))));
}

describe("a light (seed 71)", () => {
  it("never steps: it changes by no more than its ramp allows, between dark and full", () => {
    fc.assert(
      fc.property(steps, ramp, number(0, 1e7), (all, by, startMs) => {
        let before = 0;
        const stepped = play(all, by, startMs).filter(({ level }, i) => {
          const laterMs = (all[i]?.laterMs ?? 0) + 1e-6;
          const change = level - before;
          before = level;
          return change > laterMs / by.riseMs || -change > laterMs / by.fallMs || level < 0 || level > 1;
        });
        expect(stepped).toEqual([]);
      }),
      { seed: 71, numRuns: 300 },
    );
  });

  it("is dark at first, whatever the clock says", () => {
    expect(rampLight(DARK, true, PAGE_RAMP, 1e6).level).toBe(0);
  });

  it("begins to rise at most three times in any second, so that it cannot flash more often", () => {
    fc.assert(
      fc.property(steps, ramp, (all, by) => {
        const risesMs: number[] = [];
        let [before, rises] = [0, false];
        for (const { level, atMs } of play(all, by, 0)) {
          if (level > before && !rises) risesMs.push(atMs);
          rises = level > before || (level === before && rises);
          before = level;
        }
        const close = risesMs.filter((atMs, i) => i >= 3 && atMs - (risesMs[i - 3] ?? 0) <= 1000);
        expect(close).toEqual([]);
      }),
      { seed: 71, numRuns: 300 },
    );
  });

  it("begins to rise no more often in a hand whose speed comes and goes", () => {
    const speeds = fc.array(fc.tuple(number(0, 800), fc.integer({ min: 1, max: 30 })), { maxLength: 60 });
    fc.assert(
      fc.property(speeds, number(8, 34), (all, laterMs) => {
        let light = rampLight(DARK, false, PAGE_RAMP, 0);
        let nowMs = 0;
        let rising = false;
        const risesMs: number[] = [];
        for (const [mmPerS, pictures] of all)
          for (let i = 0; i < pictures; i++) {
            const before = light.level;
            const brightest = brightestAt(mmPerS, FADES_ABOVE, before);
            light = rampLight(light, true, PAGE_RAMP, (nowMs += laterMs), brightest);
            if (light.level > before && !rising) risesMs.push(nowMs);
            rising = light.level > before || (light.level === before && rising);
            if (mmPerS >= 1.4 * FADES_ABOVE) expect(light.level).toBeLessThanOrEqual(before);
          }
        const close = risesMs.filter((atMs, i) => i >= 3 && atMs - (risesMs[i - 3] ?? 0) <= 1000);
        expect(close).toEqual([]);
      }),
      { seed: 71, numRuns: 200 },
    );
  });

  it("is full in a hand that is not fast, out in one that is half as fast again, and less the faster in between", () => {
    fc.assert(
      fc.property(number(0, 1), number(0, 1), number(0, 1), (a, b, level) => {
        expect(brightestAt(a * FADES_ABOVE, FADES_ABOVE, level)).toBe(1);
        expect(brightestAt((1.5 + a) * FADES_ABOVE, FADES_ABOVE, level)).toBe(0);
        const [slow, fast] = [1 + Math.min(a, b), 1 + Math.max(a, b)];
        expect(brightestAt(fast * FADES_ABOVE, FADES_ABOVE, level)).toBeLessThanOrEqual(
          brightestAt(slow * FADES_ABOVE, FADES_ABOVE, level),
        );
        // At the edge it may fall, but not come back: that it does below.
        if (slow > 1) expect(brightestAt(slow * FADES_ABOVE, FADES_ABOVE, level)).toBeLessThanOrEqual(level);
      }),
      { seed: 71 },
    );
  });

  it("goes with a closing hand, is dark when that counts as closed, and full in one that is held as open as it is", () => {
    fc.assert(
      fc.property(number(0.5, 1), number(0, 1), number(0, 1), number(0, 1), (usually, a, b, level) => {
        const [more, less] = [Math.max(a, b), Math.min(a, b)];
        const lit = (openness: number): number => brightestOpen(openness, usually, 0.5, level);
        expect(lit(less)).toBeLessThanOrEqual(lit(more));
        expect(lit(usually)).toBe(1);
        if (usually > 0.5) expect(lit(0.5)).toBe(0);
        // On the way it may fall, but not come back.
        if (lit(more) < 1) expect(lit(more)).toBeLessThanOrEqual(level);
      }),
      { seed: 71 },
    );
  });

  it("takes a third of a second or more from dark to full to dark", () => {
    for (const { riseMs, fallMs } of [PAGE_RAMP, INVITATION_RAMP])
      expect(riseMs + fallMs).toBeGreaterThanOrEqual(1000 / 3);
  });

  it("is full, or dark, soon after it is asked to be so for good", () => {
    fc.assert(
      fc.property(steps, ramp, fc.boolean(), (all, by, on) => {
        const rest = Array.from({ length: 120 }, () => ({ on, laterMs: 16 }));
        expect(play([...all, ...rest], by, 0).at(-1)?.level).toBe(on ? 1 : 0);
      }),
      { seed: 71 },
    );
  });
});
