import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GATHER_MS, ringRadius, roomIn } from "../../../../src/core/mark/ring.ts";
import { ARRIVAL_RAMP, DARK, rampLight } from "../../../../src/core/visit/light.ts";
import { number, side } from "../../../fixtures/arbitraries.ts";
import { palmAt } from "../../../fixtures/palms.ts";

/** A ring's radius from dark to dark, in pictures of `dtMs`. @param offMs when the words take over. */
function radii(roomMm: number, dtMs: number, offMs: number): readonly number[] {
  let light = rampLight(DARK, false, ARRIVAL_RAMP, 0);
  const all: number[] = [];
  for (let nowMs = dtMs; nowMs < offMs + ARRIVAL_RAMP.fallMs; nowMs += dtMs) {
    light = rampLight(light, nowMs < offMs, ARRIVAL_RAMP, nowMs);
    all.push(ringRadius(light, roomMm, nowMs));
  }
  return all;
}

describe("the ring of an arrival (seed 94)", () => {
  it("never jumps: less than a twentieth of the palm's room in a 60th of a second, and a little more as it starts", () => {
    fc.assert(
      fc.property(number(15, 45), number(4, 16.7), number(500, 900), (roomMm, dtMs, offMs) => {
        const all = radii(roomMm, dtMs, offMs);
        for (const [i, radius] of all.entries())
          expect(Math.abs(radius - (all[i - 1] ?? radius))).toBeLessThan(0.13 * roomMm);
      }),
      { seed: 94 },
    );
  });

  it("gathers to rest well inside the palm, and opens as it goes, not beyond the palm", () => {
    fc.assert(
      fc.property(number(15, 45), (roomMm) => {
        const all = radii(roomMm, 10, 800);
        expect(all[0]).toBeGreaterThan(roomMm);
        for (const radius of all.slice(GATHER_MS / 10 + 1)) expect(radius).toBeLessThan(roomMm);
        expect(all.at(-1)).toBeGreaterThan(all[60] ?? NaN);
      }),
      { seed: 94 },
    );
  });

  it("has the room of the widest circle within the outline", () => {
    fc.assert(
      fc.property(side, number(-180, 180), number(0.6, 1.2), (of, rollDeg, size) => {
        const palm = palmAt({ x: 0, y: 0, z: 900 }, { side: of, rollDeg, size });
        const room = roomIn(palm.outline);
        const corners = palm.outline.map(({ x, y }) => Math.hypot(x, y));
        expect(room).toBeLessThanOrEqual(Math.min(...corners));
        expect(room).toBeGreaterThan(0.85 * Math.min(...corners));
      }),
      { seed: 94 },
    );
  });
});
