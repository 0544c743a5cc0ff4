import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockOffset } from "../../../../src/devices/display/clock-offset.ts";

describe("the other window's clock", () => {
  it("is known to half of the quickest exchange (seed 51)", () => {
    const way = fc.double({ min: 0, max: 400, noNaN: true });
    const exchanges = fc.array(fc.tuple(way, way), { minLength: 1, maxLength: 100 });
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), exchanges, (offsetMs, ways) => {
        const learn = clockOffset();
        let known = NaN;
        for (const [i, [there, back]] of ways.entries()) {
          const askedMs = 500 * i;
          known = learn({
            askedMs,
            theirsMs: askedMs + there + offsetMs,
            answeredMs: askedMs + there + back,
          });
        }
        const quickest = Math.min(...ways.slice(-60).map(([there, back]) => there + back));
        expect(Math.abs(known - offsetMs)).toBeLessThanOrEqual(quickest / 2 + 1e-6);
      }),
      { seed: 51 },
    );
  });

  it("follows a clock that is set anew, once the old exchanges are forgotten", () => {
    const learn = clockOffset();
    learn({ askedMs: 0, theirsMs: 100, answeredMs: 0 });
    let known = NaN;
    for (let i = 0; i < 60; i++) known = learn({ askedMs: i, theirsMs: i + 7, answeredMs: i });
    expect(known).toBe(7);
  });
});
