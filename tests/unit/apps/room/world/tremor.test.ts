import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { handStateAt } from "../../../../../src/apps/room/world/pose.ts";
import { tremorAt } from "../../../../../src/apps/room/world/tremor.ts";
import { Scenario } from "../../../../../src/schema/scenario.ts";

const tremor = fc.record({
  hz: fc.double({ min: 3, max: 12, noNaN: true }),
  mm: fc.double({ min: 0.2, max: 6, noNaN: true }),
});
const seed = fc.integer({ min: 0, max: 1e6 });
const time = fc.double({ min: 0, max: 60_000, noNaN: true });

describe("a tremor (seed 74)", () => {
  it("goes as far as it is said to, and never farther", () => {
    fc.assert(
      fc.property(tremor, seed, (given, s) => {
        const periodMs = 1000 / given.hz;
        const reach = Array.from({ length: 200 }, (_, i) =>
          Math.hypot(...tremorAt(given, (i / 200) * periodMs, s)),
        );
        const most = Math.max(...reach);
        expect(most).toBeLessThanOrEqual(given.mm + 1e-9);
        expect(most).toBeGreaterThan(0.85 * given.mm);
      }),
      { seed: 74 },
    );
  });

  it("comes back after each period, and is on the other side after half of one", () => {
    fc.assert(
      fc.property(tremor, seed, time, (given, s, timeMs) => {
        const here = tremorAt(given, timeMs, s);
        const later = tremorAt(given, timeMs + 1000 / given.hz, s);
        const opposite = tremorAt(given, timeMs + 500 / given.hz, s);
        for (const axis of [0, 1, 2] as const) {
          expect(later[axis]).toBeCloseTo(here[axis], 6);
          expect(opposite[axis]).toBeCloseTo(-here[axis], 6);
        }
      }),
      { seed: 74 },
    );
  });

  it("shakes a scenario's hand about where it would be, by its seed", () => {
    const { hands } = Scenario.parse({
      name: "one",
      description: "one hand",
      hands: [{ side: "right", tremor: { hz: 5, mm: 2 }, path: [{ atMs: 0, centreMm: [1, 2, 800] }] }],
    });
    const [hand] = hands;
    if (hand === undefined) throw new Error("the scenario has one hand");
    const at = (timeMs: number, s: number) => handStateAt(hand, timeMs, s).centreMm;
    const [x, y, z] = at(130, 3);
    const away = Math.hypot(x - 1, y - 2, z - 800);
    expect(away).toBeGreaterThan(0);
    expect(away).toBeLessThanOrEqual(2);
    expect(at(130, 3)).toEqual(at(130, 3));
    expect(at(130, 4)).not.toEqual(at(130, 3));
  });
});
