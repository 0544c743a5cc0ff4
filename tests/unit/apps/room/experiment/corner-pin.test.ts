import * as fc from "fast-check";
import { expect, test } from "vitest";
import { centreOn } from "../../../../../src/apps/room/experiment/palm-lock/landing.ts";
import { cornerPin } from "../../../../../src/apps/room/experiment/peers/corner-pin.ts";
import { RIG } from "../../../../fixtures/rig.ts";
import { handShape, seenBy } from "../../../../fixtures/template-hand.ts";
import { truthAt } from "./truth.ts";

const OPEN = handShape("right");
const aimAt = (z: number, x = 0, y = 0) => {
  const peer = cornerPin(RIG, "raw");
  peer.sawHands({ atMs: 0, hands: [seenBy(RIG.camera, OPEN, { at: { x, y, z } })] });
  const [mapping] = peer.aims(0);
  if (mapping === undefined) throw new Error("the peer aims at nothing");
  return centreOn(RIG, mapping, truthAt({ x, y, z }));
};

test("on its own plane it meets the same point of the palm everywhere (seed 42)", () => {
  const here = aimAt(900);
  fc.assert(
    fc.property(fc.integer({ min: -150, max: 150 }), fc.integer({ min: -80, max: 80 }), (x, y) => {
      const there = aimAt(900, x, y);
      expect(Math.hypot(there.x - here.x, there.y - here.y)).toBeLessThan(1);
    }),
    { seed: 42 },
  );
});

test("off its plane it misses by the parallax, which grows with the distance", () => {
  const here = aimAt(900);
  const missAt = (z: number): number => Math.hypot(aimAt(z).x - here.x, aimAt(z).y - here.y);
  expect(missAt(800)).toBeGreaterThan(8);
  expect(missAt(700)).toBeGreaterThan(missAt(800));
});
