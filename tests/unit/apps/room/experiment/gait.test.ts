import { expect, test } from "vitest";
import { gaitsOf } from "../../../../../src/apps/room/experiment/palm-lock/gait.ts";
import { parseScenario } from "../../../../../src/schema/scenario.ts";

/** Rests for two seconds, goes 400 mm in one, rests again; it trembles all the while. */
const scenario = parseScenario(
  JSON.stringify({
    name: "gait",
    description: "One reach.",
    durationMs: 6000,
    hands: [
      {
        side: "left",
        tremor: { hz: 6, mm: 2 },
        path: [
          { atMs: 2000, centreMm: [-200, 0, 900] },
          { atMs: 3000, centreMm: [200, 0, 900] },
        ],
      },
    ],
  }),
);
const gaitAt = (atMs: number) => gaitsOf(scenario)(atMs)[0];

test("a trembling hand that is held still is still", () => {
  expect(gaitAt(1000)?.kind).toBe("still");
  expect(gaitAt(1000)?.speedMmPerS).toBeLessThan(1);
});

test("in the middle of a reach it moves, at the path's own speed", () => {
  const gait = gaitAt(2500);
  expect(gait?.kind).toMatch(/moving|faster/);
  expect(gait?.speedMmPerS).toBeGreaterThan(400);
});

test("for half a second after a reach it has stopped, then it is still", () => {
  expect(gaitAt(3100)?.kind).toBe("stopped");
  expect(gaitAt(3400)?.kind).toBe("stopped");
  expect(gaitAt(3800)?.kind).toBe("still");
});
