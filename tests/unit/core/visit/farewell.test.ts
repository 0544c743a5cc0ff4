import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyMapping } from "../../../../src/core/geometry/mapping.ts";
import { farewellLight, nextFarewells, type Farewell } from "../../../../src/core/visit/farewell.ts";
import type { Visit } from "../../../../src/core/visit/visit.ts";
import type { Visitor } from "../../../../src/core/visit/visitors.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { RIG } from "../../../fixtures/rig.ts";
import { visitorIn } from "../../../fixtures/visitor.ts";

const POSE = { centre: { x: 0, y: 0, z: 900 }, right: { x: 1, y: 0, z: 0 }, down: { x: 0, y: 1, z: 0 } };
const STEP_MS = 1000 / 60;

const visitorWith = (visit: Visit): Visitor => ({ ...visitorIn(7, visit), litPose: POSE });

/** A visitor who closes the hand at 0 and is gone 400 ms later; somebody may come. */
function play(
  isRead: boolean,
  comesMs = Infinity,
): readonly (readonly [nowMs: number, all: readonly Farewell[]])[] {
  let farewells: readonly Farewell[] = [];
  return Array.from({ length: 180 }, (_, i) => {
    const nowMs = i * STEP_MS;
    const leaving = nowMs < 400 ? [visitorWith({ kind: "closing", sinceMs: 0, isRead })] : [];
    farewells = nextFarewells(farewells, leaving, () => nowMs < comesMs, nowMs);
    return [nowMs, farewells];
  });
}

const begunBy = (nowMs: number, visit: Visit): number =>
  nextFarewells([], [visitorWith(visit)], () => true, nowMs).length;

describe("a visit's last light (seed 78)", () => {
  it("comes once after a message that was read to the end, and not after one that was not", () => {
    const shone = play(true);
    expect(Math.max(...shone.map(([, all]) => all.length))).toBe(1);
    expect(Math.max(...shone.flatMap(([, all]) => all.map(({ light }) => light.level)))).toBe(1);
    expect(shone.at(-1)?.[1]).toEqual([]);
    const levels = shone.map(([, all]) => all[0]?.light.level ?? 0);
    const rises = levels.filter((level, i) => level > (levels[i - 1] ?? 0) && !(levels[i - 1] ?? 0));
    expect(rises).toHaveLength(1);
    expect(play(false).every(([, all]) => all.length === 0)).toBe(true);
  });

  it("comes when the hand has been away for half a second, without waiting for the visit's end", () => {
    const reading: Visit = {
      kind: "reading",
      messageId: "m",
      readingMs: [1000],
      page: 0,
      pageSinceMs: -1000,
    };
    expect([400, 600].map((nowMs) => begunBy(nowMs, reading))).toEqual([0, 1]);
    expect(begunBy(600, { ...reading, readingMs: [5000] })).toBe(0);
    expect(begunBy(600, { ...reading, readingMs: [1000, 1000] })).toBe(0);
  });

  it("makes way for whoever comes, within 120 ms, and does not come back when they go", () => {
    fc.assert(
      fc.property(number(0, 1500), (comesMs) => {
        for (const [nowMs, all] of play(true, comesMs))
          if (nowMs > comesMs + 120 + STEP_MS) expect(all.every(({ light }) => light.level === 0)).toBe(true);
      }),
      { seed: 78, numRuns: 40 },
    );
  });

  it("leaves the palm over the fingers, and stays where it is where nothing is to move", () => {
    for (const moves of [true, false]) {
      const aways = play(true).flatMap(([nowMs, all]) =>
        all.map((each) => {
          const { mapping } = farewellLight(each, RIG, moves, nowMs);
          const palm = applyMapping(farewellLight({ ...each, sinceMs: nowMs }, RIG, false, nowMs).mapping, {
            x: 0,
            y: 0,
          });
          return palm.y - applyMapping(mapping, { x: 0, y: 0 }).y;
        }),
      );
      const steps = aways.slice(1).map((away, i) => away - (aways[i] ?? 0));
      expect(Math.min(...steps)).toBeGreaterThanOrEqual(-1e-9);
      if (moves) expect(aways.at(-1)).toBeGreaterThan(100);
      else expect(Math.max(...aways)).toBe(0);
    }
  });
});
