import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  ALL_LIT,
  codePictures,
  dotGrid,
  dotOf,
  FIRST_BIT,
  UNLIT,
} from "../../../../src/core/calibration/dot-code.ts";

const projector = fc.constantFrom(
  { widthPx: 1920, heightPx: 1200 },
  { widthPx: 1920, heightPx: 1080 },
  { widthPx: 1280, heightPx: 800 },
  { widthPx: 1024, heightPx: 768 },
);

/** In which pictures of the code a dot is lit. */
function bitsOf(size: { widthPx: number; heightPx: number }, dot: number): boolean[] {
  const grid = dotGrid(size);
  return codePictures(grid)
    .slice(FIRST_BIT)
    .map((picture) => picture.kind === "dots" && picture.at.some((at) => at === grid.dots[dot]));
}

const anyDot = projector.chain((size) =>
  fc.record({ size: fc.constant(size), dot: fc.nat(dotGrid(size).dots.length - 1) }),
);

test("every dot is named by the pictures in which it is lit (seed 501)", () => {
  fc.assert(
    fc.property(anyDot, ({ size, dot }) => {
      expect(dotOf(bitsOf(size, dot), dotGrid(size))).toBe(dot);
    }),
    { seed: 501, numRuns: 200 },
  );
});

test("one wrong bit is no dot, and a dot is never always or never lit (seed 502)", () => {
  fc.assert(
    fc.property(anyDot, fc.nat(9), ({ size, dot }, wrong) => {
      const bits = bitsOf(size, dot);
      expect(
        dotOf(
          bits.map((lit, i) => lit !== (i === wrong)),
          dotGrid(size),
        ),
      ).toBeUndefined();
      expect(new Set(bits).size).toBe(2);
    }),
    { seed: 502, numRuns: 200 },
  );
});

test("dots side by side differ in four pictures", () => {
  const size = { widthPx: 1920, heightPx: 1200 };
  const { dots } = dotGrid(size);
  const words = dots.map((_dot, i) => bitsOf(size, i));
  for (const [i, word] of words.entries())
    for (const next of [i + 1, i + 22]) {
      const other = words[next];
      if (other) expect(word.filter((lit, bit) => lit !== other[bit]).length).toBeGreaterThanOrEqual(4);
    }
});

test("the sequence begins with the ground alone and all dots, and each bit lights about half of them", () => {
  const grid = dotGrid({ widthPx: 1920, heightPx: 1200 });
  const counts = codePictures(grid).map((picture) => (picture.kind === "dots" ? picture.at.length : -1));
  expect(counts).toHaveLength(12);
  expect([counts[UNLIT], counts[ALL_LIT]]).toEqual([0, grid.dots.length]);
  for (const count of counts.slice(FIRST_BIT)) {
    expect(count).toBeGreaterThan(0.4 * grid.dots.length);
    expect(count).toBeLessThan(0.6 * grid.dots.length);
  }
});

test("dots stay apart and within the picture (seed 503)", () => {
  fc.assert(
    fc.property(anyDot, ({ size, dot }) => {
      const { dots, radiusPx, spacingPx } = dotGrid(size);
      const at = dots[dot];
      expect(at?.x).toBeGreaterThan(radiusPx);
      expect(at?.x).toBeLessThan(size.widthPx - radiusPx);
      expect(at?.y).toBeGreaterThan(radiusPx);
      expect(at?.y).toBeLessThan(size.heightPx - radiusPx);
      expect(spacingPx).toBeGreaterThan(4 * radiusPx);
    }),
    { seed: 503, numRuns: 50 },
  );
});
