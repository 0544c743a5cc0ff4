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

/** Grids of some projectors, and for each dot in which pictures of the code it is lit. */
const coded = [
  { widthPx: 1920, heightPx: 1200 },
  { widthPx: 1920, heightPx: 1080 },
  { widthPx: 1280, heightPx: 800 },
  { widthPx: 1024, heightPx: 768 },
].map((projector) => {
  const grid = dotGrid(projector);
  const lit = codePictures(grid).map((picture) => new Set(picture.kind === "dots" ? picture.at : []));
  const words = grid.dots.map((dot) => lit.slice(FIRST_BIT).map((at) => at.has(dot)));
  return { grid, lit, words };
});

const anyDot = fc
  .constantFrom(...coded)
  .chain(({ grid, words }) => fc.nat(words.length - 1).map((dot) => ({ grid, dot, word: words[dot] ?? [] })));

test("every dot is named by the pictures in which it is lit (seed 501)", () => {
  fc.assert(
    fc.property(anyDot, ({ grid, dot, word }) => {
      expect(dotOf(word, grid)).toBe(dot);
    }),
    { seed: 501, numRuns: 200 },
  );
});

test("one wrong bit is no dot, and a dot is never always or never lit (seed 502)", () => {
  fc.assert(
    fc.property(anyDot, fc.nat(9), ({ grid, word }, wrong) => {
      const misread = word.map((lit, bit) => lit !== (bit === wrong));
      expect(dotOf(misread, grid)).toBeUndefined();
      expect(new Set(word).size).toBe(2);
    }),
    { seed: 502, numRuns: 200 },
  );
});

test("dots side by side differ in four pictures", () => {
  for (const { words } of coded)
    for (const [i, word] of words.entries())
      for (const next of [words[i + 1], words[i + 22]])
        if (next) expect(word.filter((lit, bit) => lit !== next[bit]).length).toBeGreaterThanOrEqual(4);
});

test("the sequence begins with the ground alone and all dots, and each bit lights about half of them", () => {
  for (const { grid, lit } of coded) {
    const shares = lit.map((dots) => dots.size / grid.dots.length);
    expect(shares).toHaveLength(12);
    expect([shares[UNLIT], shares[ALL_LIT]]).toEqual([0, 1]);
    for (const share of shares.slice(FIRST_BIT)) expect(Math.abs(share - 0.5)).toBeLessThan(0.1);
  }
});

test("dots stay apart and within the picture (seed 503)", () => {
  fc.assert(
    fc.property(anyDot, ({ grid, dot }) => {
      const { projector, dots, radiusPx, spacingPx } = grid;
      const { x = NaN, y = NaN } = dots[dot] ?? {};
      expect(Math.min(x, y, projector.widthPx - x, projector.heightPx - y)).toBeGreaterThan(radiusPx);
      expect(spacingPx).toBeGreaterThan(4 * radiusPx);
    }),
    { seed: 503, numRuns: 50 },
  );
});
