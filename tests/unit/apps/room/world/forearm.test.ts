import * as fc from "fast-check";
import { type Quaternion, Vector3 } from "three";
import { describe, expect, it } from "vitest";
import { forearm } from "../../../../../src/apps/room/world/forearm.ts";
import { turnOf } from "../../../../../src/apps/room/world/pose-turn.ts";

const MOST_BEND_DEG = 12;
const OWN_DOWN = new Vector3(0, -1, 0);

const angle = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const side = fc.constantFrom("left" as const, "right" as const);
const arm = { left: forearm("left", {}, {}), right: forearm("right", {}, {}) };

/** Where each part of the arm goes, in the palm's frame. */
function waysOf(of: "left" | "right", turn: Quaternion): Vector3[] {
  const { root } = arm[of];
  arm[of].follow(turn);
  return root.children.map((part) => OWN_DOWN.clone().applyQuaternion(part.quaternion));
}

const degrees = (a: Vector3, b: Vector3): number => (a.angleTo(b) * 180) / Math.PI;

describe("a forearm (seed 77)", () => {
  it("leaves where the hand points from, from whatever side it comes and however it is tilted", () => {
    fc.assert(
      fc.property(
        side,
        angle(360),
        angle(60),
        angle(60),
        fc.boolean(),
        (of, rollDeg, pitchDeg, yawDeg, over) => {
          const turn = turnOf({ centreMm: [0, 0, 900], rollDeg, pitchDeg, yawDeg }, over);
          for (const way of waysOf(of, turn))
            expect(degrees(way, OWN_DOWN)).toBeLessThan(MOST_BEND_DEG + 1e-3);
        },
      ),
      { seed: 77 },
    );
  });

  it("turns without a jump", () => {
    fc.assert(
      fc.property(side, angle(360), angle(60), angle(60), (of, rollDeg, pitchDeg, yawDeg) => {
        const at = (roll: number) =>
          waysOf(of, turnOf({ centreMm: [0, 0, 900], rollDeg: roll, pitchDeg, yawDeg }));
        const [before, after] = [at(rollDeg), at(rollDeg + 0.1)];
        for (const [i, way] of before.entries()) expect(degrees(way, after[i] ?? OWN_DOWN)).toBeLessThan(0.5);
      }),
      { seed: 77, numRuns: 1000 },
    );
  });

  it("bends toward the visitor when the hand comes from the visitor's own side", () => {
    for (const way of waysOf(
      "right",
      turnOf({ centreMm: [0, 0, 900], rollDeg: 40, pitchDeg: 0, yawDeg: 0 }),
    )) {
      // Turned to the right, the hand's own down is to the left of the visitor, who is to its right.
      expect(way.x).toBeGreaterThan(0.1);
    }
  });
});
