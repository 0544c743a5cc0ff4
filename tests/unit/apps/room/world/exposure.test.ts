import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { glimpsesOf, rowSharesOf } from "../../../../../src/apps/room/world/exposure.ts";
import { Scenario } from "../../../../../src/schema/scenario.ts";

const count = fc.integer({ min: 1, max: 8 });
const rows = fc.integer({ min: 1, max: 60 });
const open = fc.double({ min: 0, max: 1, noNaN: true });

const all = (of: number, height: number, share: number): Float32Array[] =>
  Array.from({ length: of }, (_, i) => rowSharesOf(i, of, height, share));

/** A hand that crosses the picture at an even pace, mm/s. */
const moving = (pace: number, camera: Readonly<Record<string, number>>) =>
  Scenario.parse({
    name: "moving",
    description: "a hand on a line",
    camera,
    hands: [
      {
        side: "right",
        path: [0, 1000, 2000, 3000].map((atMs) => ({ atMs, centreMm: [(pace * atMs) / 1000, 0, 900] })),
      },
    ],
  });

describe("the rows of a frame (seed 75)", () => {
  it("gather all of their light, whatever the shutter", () => {
    fc.assert(
      fc.property(count, rows, open, (of, height, share) => {
        const shares = all(of, height, share);
        for (let row = 0; row < height; row++) {
          expect(shares.reduce((sum, glimpse) => sum + (glimpse[row] ?? NaN), 0)).toBeCloseTo(1, 5);
        }
      }),
      { seed: 75 },
    );
  });

  it("are exposed alike by a global shutter", () => {
    fc.assert(
      fc.property(count, rows, (of, height) => {
        for (const glimpse of all(of, height, 1)) {
          for (const share of glimpse) expect(share).toBeCloseTo(1 / of, 5);
        }
      }),
      { seed: 75 },
    );
  });

  it("are exposed the later, the lower they are", () => {
    fc.assert(
      fc.property(count, fc.integer({ min: 2, max: 60 }), open, (of, height, share) => {
        const shares = all(of, height, share);
        const meanAt = (row: number) =>
          shares.reduce((sum, glimpse, i) => sum + (glimpse[row] ?? NaN) * i, 0);
        for (let row = 1; row < height; row++)
          expect(meanAt(row)).toBeGreaterThanOrEqual(meanAt(row - 1) - 1e-5);
      }),
      { seed: 75 },
    );
  });
});

describe("the moments of a frame", () => {
  it("are one when nothing moves, and one when the shutter freezes it", () => {
    expect(glimpsesOf(moving(0, { shutterMs: 20, rollingMs: 10 }), 1500, 0)).toHaveLength(1);
    expect(glimpsesOf(moving(600, {}), 1500, 0)).toHaveLength(1);
  });

  it("are the room at the frame's own time when they are one", () => {
    const [glimpse] = glimpsesOf(moving(600, {}), 1500, 0);
    expect(glimpse?.moment.hands[0]?.centreMm[0]).toBeCloseTo(900, 6);
  });

  it("lie evenly within the exposure, the more the faster the hand is", () => {
    const camera = { shutterMs: 10, rollingMs: 10 };
    const glimpses = glimpsesOf(moving(500, camera), 1500, 0);
    // 500 mm/s for 20 ms at 900 mm, with a focal length of 686 px, are 7.6 px.
    expect(glimpses).toHaveLength(4);
    const places = glimpses.map(({ moment }) => moment.hands[0]?.centreMm[0] ?? NaN);
    for (const [i, x] of places.entries()) expect(x).toBeCloseTo(750 + (i - 1.5) * 2.5, 6);
    expect(glimpsesOf(moving(200, camera), 1500, 0)).toHaveLength(2);
    expect(glimpsesOf(moving(5000, camera), 1500, 0)).toHaveLength(8);
  });
});
