import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyMapping, palmToProjector } from "../../../../src/core/geometry/mapping.ts";
import { toProjector } from "../../../../src/core/geometry/pinhole.ts";
import { add, times } from "../../../../src/core/geometry/vector.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { RIG } from "../../../fixtures/rig.ts";
import { turned } from "../../../fixtures/template-hand.ts";
import { rotation } from "./rotation.ts";

describe("the mapping from a palm to the projector (seed 33)", () => {
  it("lights the same pixel as the room point itself", () => {
    const turn = fc.record({
      rollDeg: number(-180, 180),
      pitchDeg: number(-70, 70),
      yawDeg: number(-70, 70),
    });
    const centre = fc.record({ x: number(-250, 250), y: number(-200, 200), z: number(500, 1300) });
    const onPalm = fc.record({ x: number(-60, 60), y: number(-60, 60) });
    const mounting = fc.tuple(number(-30, 30), number(-30, 30), number(-30, 30));
    fc.assert(
      fc.property(turn, centre, onPalm, mounting, (held, at, p, [a, b, c]) => {
        const pair = { ...RIG, rotation: rotation(a, b, c) };
        const right = turned({ x: 1, y: 0, z: 0 }, held);
        const down = turned({ x: 0, y: 1, z: 0 }, held);
        const mapped = applyMapping(palmToProjector(pair, { centre: at, right, down }), p);
        const direct = toProjector(pair, add(at, add(times(right, p.x), times(down, p.y))));
        expect(mapped.x).toBeCloseTo(direct.x, 6);
        expect(mapped.y).toBeCloseTo(direct.y, 6);
      }),
      { seed: 33, numRuns: 500 },
    );
  });
});
