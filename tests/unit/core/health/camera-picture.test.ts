import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { glimpse, watchPicture, type PictureWatch } from "../../../../src/core/health/camera-picture.ts";

/** A frame of 48 × 36 px, each value `level` and up to `noise` more. */
function frame(level: number, noise: number, seed: number): Uint8ClampedArray {
  return Uint8ClampedArray.from(
    { length: 4 * 48 * 36 },
    (_, i) => level + ((i * 7919 + seed * 104_729) % (noise + 1)),
  );
}

const EVERY_MS = 100;

/** @param pictureOf the frame of each number. @returns the watch after so long. */
function after(ms: number, pictureOf: (number: number) => Uint8ClampedArray): PictureWatch {
  let watch: PictureWatch | undefined;
  for (let atMs = 0; atMs <= ms; atMs += EVERY_MS)
    watch = watchPicture(watch, glimpse(pictureOf(atMs / EVERY_MS)), atMs);
  if (watch === undefined) throw new Error("no frame");
  return watch;
}

describe("a camera's picture", () => {
  test("is well for as long as its noise lives, however dim it is (seed 812)", () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 240 }), fc.integer({ min: 1, max: 8 }), (level, noise) => {
        const { illness, isProven } = after(9000, (number) => frame(level, noise, number));
        expect([illness, isProven]).toEqual([undefined, true]);
      }),
      { seed: 812, numRuns: 25 },
    );
  });

  test("stands still when the same bright frame has come for four seconds, and is never proven by it", () => {
    expect(after(3900, () => frame(60, 5, 1))).toMatchObject({ illness: undefined, isProven: false });
    expect(after(4200, () => frame(60, 5, 1))).toMatchObject({ illness: "still", isProven: false });
  });

  test("is black when nothing in it has been bright for four seconds, with or without noise (seed 813)", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 5 }), (level, noise) => {
        expect(after(3900, (number) => frame(level, noise, number)).illness).toBeUndefined();
        expect(after(4200, (number) => frame(level, noise, number)).illness).toBe("black");
      }),
      { seed: 813, numRuns: 25 },
    );
  });

  test("is well again with the first frame that is bright and new", () => {
    const black = after(6000, () => frame(0, 0, 0));
    expect(watchPicture(black, glimpse(frame(60, 5, 1)), 6100)).toMatchObject({
      illness: undefined,
      isProven: true,
    });
  });

  test("tells nothing of what is in it: a glimpse is two numbers", () => {
    expect(Object.values(glimpse(frame(60, 5, 1))).map((value) => typeof value)).toEqual([
      "number",
      "number",
    ]);
  });
});
