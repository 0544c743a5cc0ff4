import * as fc from "fast-check";
import { expect, test } from "vitest";
import { FULL_PACE, nextPace } from "../../../../src/apps/room/pace.ts";

const after = (frameMs: number, frames: number, from = FULL_PACE) =>
  Array.from({ length: frames }).reduce<typeof from>((pace) => nextPace(pace, frameMs), from);

test("the picture is never finer than the window nor coarser than half of it (seed 8)", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), { maxLength: 400 }), (frames) => {
      const { scale } = frames.reduce(nextPace, FULL_PACE);
      expect(scale).toBeGreaterThanOrEqual(0.5);
      expect(scale).toBeLessThanOrEqual(1);
    }),
    { seed: 8 },
  );
});

test("a slow machine gets a coarse picture within a second or two, and a fine one again when it is quick", () => {
  const coarse = after(150, 12);
  expect(coarse.scale).toBe(0.5);
  expect(after(150, 60).every).toBe(4);
  expect(after(16, 600, coarse).scale).toBe(1);
});

test("one slow frame, or a page that was hidden, changes nothing", () => {
  expect(after(16, 50, nextPace(FULL_PACE, 300)).scale).toBe(1);
  expect(after(60_000, 10).scale).toBe(1);
});
