import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { marksAt, rememberMarks, type LitMarks } from "../../../../src/core/mark/lit-marks.ts";
import type { Mark } from "../../../../src/core/mark/mark.ts";
import { number } from "../../../fixtures/arbitraries.ts";

const mark = (radiusMm: number): Mark => ({
  key: 1,
  mapping: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  radiusMm,
  level: 1,
});

describe("what was lit (seed 93)", () => {
  it("is the newest that had been drawn by then, for a second", () => {
    fc.assert(
      fc.property(
        fc.array(number(1, 100), { minLength: 2, maxLength: 80 }),
        number(0, 900),
        (gaps, agoMs) => {
          let lit: LitMarks = [];
          let nowMs = 0;
          const drawn = gaps.map((gapMs, i) => {
            nowMs += gapMs;
            lit = rememberMarks(lit, [mark(i)], nowMs);
            return nowMs;
          });
          const newest = drawn.findLastIndex((atMs) => atMs <= nowMs - agoMs);
          expect(marksAt(lit, nowMs - agoMs).map(({ radiusMm }) => radiusMm)).toEqual(
            newest < 0 ? [] : [newest],
          );
        },
      ),
      { seed: 93 },
    );
  });

  it("is dark for as long as nothing was lit after a darkness, and is not kept for ever", () => {
    let lit = rememberMarks([], [mark(1)], 0);
    lit = rememberMarks(lit, [], 100);
    expect(marksAt(lit, 50)).toHaveLength(1);
    expect(marksAt(lit, 60_000)).toEqual([]);
    for (let atMs = 0; atMs < 60_000; atMs += 16) lit = rememberMarks(lit, [mark(1)], atMs);
    expect(lit.length).toBeLessThan(70);
  });
});
