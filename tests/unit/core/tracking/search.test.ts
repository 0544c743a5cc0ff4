import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  afterLook,
  handsAllowed,
  SEARCH_START,
  type SearchRules,
} from "../../../../src/core/tracking/search.ts";
import { number } from "../../../fixtures/arbitraries.ts";

const rules: fc.Arbitrary<SearchRules> = fc.record({
  maxHands: fc.integer({ min: 1, max: 6 }),
  lookEveryMs: number(100, 5000),
  missMs: number(0, 2000),
});
const everyMs = number(15, 120);

interface Look {
  readonly atMs: number;
  readonly allowed: number;
  readonly seen: number;
}

/** A detector that finds every hand there is, up to what it may see. @param there how many hands are there at a time. */
function watch(
  by: SearchRules,
  everyMsOf: number,
  untilMs: number,
  there: (atMs: number) => number,
): readonly Look[] {
  let search = SEARCH_START;
  const looks: Look[] = [];
  for (let atMs = 0; atMs < untilMs; atMs += everyMsOf) {
    const allowed = handsAllowed(search, by, atMs);
    const seen = Math.min(allowed, there(atMs));
    search = afterLook(search, by, allowed, seen, atMs);
    looks.push({ atMs, allowed, seen });
  }
  return looks;
}

describe("looking for hands (seed 52)", () => {
  it("allows 1 to all hands, whatever comes and goes", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(rules, everyMs, counts, (by, every, there) => {
        const looks = watch(
          by,
          every,
          60 * every,
          (atMs) => there[Math.floor(atMs / every) % there.length] ?? 0,
        );
        for (const { allowed } of looks) {
          expect(allowed).toBeGreaterThanOrEqual(1);
          expect(allowed).toBeLessThanOrEqual(by.maxHands);
        }
      }),
      { seed: 52, numRuns: 300 },
    );
  });

  it("pays for a palm search beside a lone hand at most every lookEveryMs", () => {
    fc.assert(
      fc.property(rules, everyMs, (by, every) => {
        const looks = watch(by, every, 20_000, () => 1).filter(({ allowed, seen }) => allowed > seen);
        for (const [i, { atMs }] of looks.entries())
          if (i > 0) expect(atMs - (looks[i - 1]?.atMs ?? 0)).toBeGreaterThanOrEqual(by.lookEveryMs);
        expect(looks.length > 0).toBe(by.maxHands > 1);
      }),
      { seed: 52 },
    );
  });

  it("pays nothing beside as many hands as it may see", () => {
    fc.assert(
      fc.property(rules, everyMs, (by, every) => {
        const late = watch(by, every, 60_000, () => by.maxHands).filter(({ atMs }) => atMs > 45_000);
        for (const { allowed, seen } of late) expect(allowed).toBe(seen);
      }),
      { seed: 52, numRuns: 30 },
    );
  });

  it("pays for a palm search beside a lone hand on no more than every fourth frame, however slow the frames are", () => {
    fc.assert(
      fc.property(rules, number(100, 2000), (by, every) => {
        const looks = watch(by, every, 40 * every, () => 1);
        const dear = looks.flatMap(({ allowed, seen }, frame) => (allowed > seen ? [frame] : []));
        for (const [i, frame] of dear.entries())
          if (i > 0) expect(frame - (dear[i - 1] ?? 0)).toBeGreaterThanOrEqual(4);
      }),
      { seed: 52 },
    );
  });

  it("finds a hand that comes beside others within lookEveryMs, or four frames, and a frame", () => {
    fc.assert(
      fc.property(rules, everyMs, fc.nat(4), number(31_000, 40_000), (by, every, before, comesMs) => {
        const after = Math.min(by.maxHands, before + 1);
        const looks = watch(by, every, 60_000, (atMs) => (atMs < comesMs ? before : after));
        const found = looks.find(({ atMs, seen }) => atMs >= comesMs && seen === after);
        expect(found?.atMs).toBeLessThanOrEqual(comesMs + Math.max(by.lookEveryMs, 4 * every) + every);
      }),
      { seed: 52 },
    );
  });

  it("finds a lost hand on the very next frame, for as long as it is missed", () => {
    fc.assert(
      fc.property(rules, everyMs, number(0, 0.9), (by, every, share) => {
        fc.pre(by.maxHands > 1 && by.missMs > 2 * every);
        const goneMs = 30_000;
        const backMs = goneMs + share * (by.missMs - every);
        const looks = watch(by, every, 40_000, (atMs) => (atMs >= goneMs && atMs < backMs ? 1 : 2));
        for (const { atMs, seen } of looks) if (atMs >= backMs) expect(seen).toBe(2);
      }),
      { seed: 52 },
    );
  });

  it("comes to rest on what is there: no frame is dearer for ever because of a hand that left", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(rules, everyMs, counts, fc.integer({ min: 1, max: 6 }), (by, every, before, stays) => {
        const restMs = 40 * every;
        const there = Math.min(stays, by.maxHands);
        const settledMs = restMs + by.missMs + by.maxHands * (by.lookEveryMs + 5 * every);
        const looks = watch(by, every, settledMs + 5 * (by.lookEveryMs + 4 * every), (atMs) =>
          atMs < restMs ? (before[Math.floor(atMs / every) % before.length] ?? 0) : there,
        );
        const dear = looks.filter(({ atMs, allowed }) => atMs > settledMs && allowed > there);
        for (const [i, { atMs, allowed }] of dear.entries()) {
          expect(allowed).toBe(there + 1);
          if (i > 0) expect(atMs - (dear[i - 1]?.atMs ?? 0)).toBeGreaterThanOrEqual(by.lookEveryMs);
        }
      }),
      { seed: 52, numRuns: 200 },
    );
  });
});
