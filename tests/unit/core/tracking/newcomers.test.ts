import * as fc from "fast-check";
import { expect, test } from "vitest";
import { newcomers } from "../../../../src/core/tracking/newcomers.ts";
import { RIG } from "../../../fixtures/rig.ts";
import { handShape, seenBy } from "../../../fixtures/template-hand.ts";

const OPEN = handShape("left");
const handAt = (x: number, rollDeg = 0) => seenBy(RIG.camera, OPEN, { at: { x, y: 0, z: 900 }, rollDeg });
const turn = fc.integer({ min: -180, max: 180 });

test("a hand that is followed, seen a little beside itself, is no newcomer (seed 91)", () => {
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 50 }), turn, (off, rollDeg) => {
      expect(newcomers([handAt(0, rollDeg)], [handAt(off, rollDeg)])).toEqual([]);
    }),
    { seed: 91 },
  );
});

test("a hand beside those that are followed is one, alone (seed 92)", () => {
  fc.assert(
    fc.property(fc.integer({ min: 220, max: 300 }), turn, turn, (off, a, b) => {
      const known = handAt(-120, a);
      const other = handAt(-120 + off, b);
      expect(newcomers([known], [known, other])).toEqual([other]);
    }),
    { seed: 92 },
  );
});
