import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { levelAt, mapGrey, type Grey } from "../../browser/support/grey.ts";
import { textDifference, TOLERANCE } from "../../browser/support/text-difference.ts";

const SKIN = 80;
const LIT = 220;
const WIDTH = 120;
const HEIGHT = 90;
const LINE_PX = 15;

interface Letter {
  readonly x: number;
  readonly width: number;
  readonly stem: number;
}

/** A line of letters: upright stems of two or three px, and bars between some of them. */
const anyLine = fc.array(
  fc.record({
    x: fc.integer({ min: 2, max: 6 }),
    width: fc.integer({ min: 5, max: 9 }),
    stem: fc.integer({ min: 2, max: 3 }),
  }),
  { minLength: 5, maxLength: 9 },
);
const anyLines = fc.array(anyLine, { minLength: 2, maxLength: 5 });

/** A page of such lines on skin, in the dark. */
function pageOf(lines: readonly (readonly Letter[])[]): Grey {
  const levels = new Uint8Array(WIDTH * HEIGHT).fill(SKIN);
  for (const [i, letters] of lines.entries()) {
    let left = 8;
    for (const { x, width, stem } of letters) {
      left += x;
      for (let y = 5 + i * LINE_PX; y < 15 + i * LINE_PX; y++)
        levels.fill(LIT, y * WIDTH + left, y * WIDTH + left + stem);
      levels.fill(LIT, (9 + i * LINE_PX) * WIDTH + left, (9 + i * LINE_PX) * WIDTH + left + width);
      left += width - 2;
    }
  }
  return { widthPx: WIDTH, heightPx: HEIGHT, levels };
}

const moved = (page: Grey, by: number): Grey => mapGrey(page, (x, y) => levelAt(page, x - by, y) || SKIN);

describe("textDifference", () => {
  test("is nothing between a page and itself, and the same both ways (seed 41)", () => {
    fc.assert(
      fc.property(anyLines, anyLines, (a, b) => {
        expect(textDifference(pageOf(a), pageOf(a))).toBe(0);
        expect(textDifference(pageOf(a), pageOf(b))).toBe(textDifference(pageOf(b), pageOf(a)));
      }),
      { seed: 41 },
    );
  });

  test("does not mind 16 greys, nor letters a third of a pixel aside (seed 42)", () => {
    fc.assert(
      fc.property(anyLines, fc.double({ min: 0, max: 1 / 3, noNaN: true }), (lines, aside) => {
        const page = pageOf(lines);
        const next = moved(page, 1);
        const drawn = mapGrey(
          page,
          (x, y) => levelAt(page, x, y) * (1 - aside) + levelAt(next, x, y) * aside,
        );
        const kept = mapGrey(drawn, (x, y) => 17 * Math.round(levelAt(drawn, x, y) / 17));
        expect(textDifference(page, kept)).toBeLessThanOrEqual(TOLERANCE);
      }),
      { seed: 42 },
    );
  });

  test("sees text 2 px aside (seed 43)", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const page = pageOf(lines);
        expect(textDifference(page, moved(page, 2))).toBeGreaterThan(10 * TOLERANCE);
      }),
      { seed: 43 },
    );
  });

  test("sees that a line is missing (seed 44)", () => {
    fc.assert(
      fc.property(anyLines, fc.nat(), (lines, which) => {
        const without = lines.with(which % lines.length, []);
        expect(textDifference(pageOf(lines), pageOf(without))).toBeGreaterThan(4 * TOLERANCE);
      }),
      { seed: 44 },
    );
  });

  test("sees that letters don't join (seed 45)", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const apart = lines.map((letters) =>
          letters.map((letter) => ({ ...letter, width: letter.stem, x: letter.x })),
        );
        expect(textDifference(pageOf(lines), pageOf(apart))).toBeGreaterThan(10 * TOLERANCE);
      }),
      { seed: 45 },
    );
  });

  test("of pictures of two sizes, or of one without letters, has no bound", () => {
    const page = pageOf([[{ x: 2, width: 6, stem: 2 }]]);
    expect(textDifference(page, { ...page, widthPx: HEIGHT, heightPx: WIDTH })).toBe(Infinity);
    expect(textDifference(page, pageOf([]))).toBe(Infinity);
  });
});
