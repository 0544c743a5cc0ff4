import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  nextOneEuro,
  ONE_EURO_MM,
  startOneEuro,
  type OneEuro,
} from "../../../../../../src/apps/room/experiment/peers/one-euro.ts";
import { number } from "../../../../../fixtures/arbitraries.ts";
import { normalNoise } from "../../../../../fixtures/noise.ts";

/** @returns the filter after each value of a path. */
function filtered(path: (atMs: number) => number, everyMs: number, untilMs: number): readonly OneEuro[] {
  let filter = startOneEuro(path(0), 0);
  const all: OneEuro[] = [];
  for (let atMs = everyMs; atMs <= untilMs; atMs += everyMs)
    all.push((filter = nextOneEuro(filter, path(atMs), atMs, ONE_EURO_MM)));
  return all;
}

/** How late it is for something that goes evenly. */
function lagMs(mmPerS: number): number {
  const last = filtered((atMs) => (mmPerS * atMs) / 1000, 1000 / 30, 5000).at(-1);
  if (last === undefined) throw new Error("nothing was filtered");
  return last.atMs - (last.x / mmPerS) * 1000;
}

describe("the One Euro filter (seed 91)", () => {
  it("never leaves the range of what it was told", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(number(-100, 100), number(1, 500)), { minLength: 1 }), (all) => {
        let filter = startOneEuro(all[0]?.[0] ?? 0, 0);
        let atMs = 0;
        for (const [x, laterMs] of all) {
          filter = nextOneEuro(filter, x, (atMs += laterMs), ONE_EURO_MM);
          expect(filter.x).toBeGreaterThanOrEqual(Math.min(...all.map(([one]) => one)) - 1e-9);
          expect(filter.x).toBeLessThanOrEqual(Math.max(...all.map(([one]) => one)) + 1e-9);
        }
      }),
      { seed: 91 },
    );
  });

  it("lags less behind, in time, the faster a thing goes", () => {
    fc.assert(
      fc.property(number(5, 300), number(1.5, 4), (mmPerS, times) => {
        expect(lagMs(times * mmPerS)).toBeLessThan(lagMs(mmPerS));
        expect(lagMs(mmPerS)).toBeGreaterThan(0);
      }),
      { seed: 91 },
    );
  });

  it("takes two fifths of the jitter of a thing at rest away, or more", () => {
    const noise = normalNoise(3);
    const xs = filtered(() => noise(), 1000 / 30, 60_000).map(({ x }) => x);
    expect(Math.sqrt(xs.reduce((sum, x) => sum + x * x, 0) / xs.length)).toBeLessThan(0.6);
  });

  it("takes nothing in that is not later than the last", () => {
    const filter = startOneEuro(5, 100);
    expect(nextOneEuro(filter, 50, 100, ONE_EURO_MM)).toBe(filter);
  });
});
