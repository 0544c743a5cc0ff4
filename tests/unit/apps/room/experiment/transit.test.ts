import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrivals } from "../../../../../src/apps/room/experiment/transit.ts";

const transit = fc.record({
  latencyMs: fc.double({ min: 0, max: 200, noNaN: true }),
  jitterMs: fc.double({ min: 0, max: 100, noNaN: true }),
});
const starts = fc
  .array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 40 })
  .map((gaps) => gaps.map((_, i) => gaps.slice(0, i + 1).reduce((sum, gap) => sum + gap, 0)));
const seed = fc.integer();

describe("arrivals (seed 76)", () => {
  it("come in order, none before it set out, alike for the same seed", () => {
    fc.assert(
      fc.property(transit, starts, seed, (given, times, s) => {
        const arrive = arrivals(given, s);
        const at = times.map((fromMs) => arrive(fromMs));
        for (const [i, atMs] of at.entries()) {
          expect(atMs).toBeGreaterThanOrEqual(times[i] ?? NaN);
          expect(atMs).toBeGreaterThanOrEqual(at[i - 1] ?? -Infinity);
        }
        const again = arrivals(given, s);
        expect(times.map((fromMs) => again(fromMs))).toEqual(at);
      }),
      { seed: 76 },
    );
  });

  it("take exactly the latency without jitter", () => {
    fc.assert(
      fc.property(transit, starts, seed, ({ latencyMs }, times, s) => {
        const arrive = arrivals({ latencyMs, jitterMs: 0 }, s);
        for (const fromMs of times) expect(arrive(fromMs)).toBe(fromMs + latencyMs);
      }),
      { seed: 76 },
    );
  });

  it("scatter about the latency by the jitter where nothing is held up", () => {
    const arrive = arrivals({ latencyMs: 60, jitterMs: 15 }, 5);
    const took = Array.from({ length: 4000 }, (_, i) => arrive(i * 1000) - i * 1000);
    const mean = took.reduce((sum, ms) => sum + ms, 0) / took.length;
    const sd = Math.sqrt(took.reduce((sum, ms) => sum + (ms - mean) ** 2, 0) / took.length);
    expect(Math.abs(mean - 60)).toBeLessThan(1);
    expect(Math.abs(sd - 15)).toBeLessThan(0.6);
  });
});
