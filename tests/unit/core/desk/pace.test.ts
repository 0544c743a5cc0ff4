import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paceOf } from "../../../../src/core/desk/pace.ts";
import type { Decision } from "../../../../src/core/decisions/decision.ts";

const verdict = (number: number, atMs: number, by = "Ana", batch?: string): Decision => ({
  number,
  message: `m${number}`,
  by,
  atMs,
  act: { kind: "keep" },
  why: undefined,
  batch,
});
const every = (ms: number, count: number): readonly Decision[] =>
  Array.from({ length: count }, (_, index) => verdict(index + 1, index * ms));

describe("a pace (seed 614)", () => {
  it("is the time between messages, where that is always the same", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 89 }), fc.integer({ min: 9, max: 200 }), (seconds, count) => {
        const same = { seconds, quick: seconds, slow: seconds };
        expect(paceOf(every(seconds * 1000, count), "Ana")).toEqual(same);
      }),
      { seed: 614 },
    );
  });

  it("lies between the quick and the slow, and within what was measured", () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 90_000 }), { minLength: 8, maxLength: 60 });
    fc.assert(
      fc.property(gaps, (between) => {
        let atMs = 0;
        const log = [0, ...between].map((gap, index) => verdict(index + 1, (atMs += gap)));
        const pace = paceOf(log, "Ana");
        expect(pace).toBeDefined();
        const { quick = NaN, seconds = NaN, slow = NaN } = pace ?? {};
        expect(quick).toBeGreaterThanOrEqual(Math.min(...between) / 1000);
        expect(seconds).toBeGreaterThanOrEqual(quick);
        expect(slow).toBeGreaterThanOrEqual(seconds);
        expect(slow).toBeLessThanOrEqual(Math.max(...between) / 1000);
      }),
      { seed: 614 },
    );
  });

  it("promises nothing of less than eight intervals, of other people's, or of one batch", () => {
    expect(paceOf(every(4000, 8), "Ana")).toBeUndefined();
    expect(paceOf(every(4000, 90), "Bo")).toBeUndefined();
    const batch = Array.from({ length: 90 }, (_, index) => verdict(index + 1, 5000, "Ana", "b1"));
    expect(paceOf(batch, "Ana")).toBeUndefined();
  });

  it("leaves out a pause", () => {
    const before = every(4000, 9);
    const after = before.map(({ number, atMs }) => verdict(number + 9, atMs + 3_600_000));
    expect(paceOf([...before, ...after], "Ana")).toEqual({ seconds: 4, quick: 4, slow: 4 });
  });
});
