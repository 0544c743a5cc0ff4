import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaOf, chordsOf, heightMm } from "../../../../src/core/typeset/outline.ts";
import { anyPalm, depthIn } from "./palms.ts";

const margin = fc.double({ min: 1, max: 10, noNaN: true });
const square = [
  { x: -20, y: -20 },
  { x: 20, y: -20 },
  { x: 20, y: 20 },
  { x: -20, y: 20 },
];

describe("the chords of an eroded palm (seed 32)", () => {
  it("keep the margin from the outline along their whole length", () => {
    fc.assert(
      fc.property(anyPalm, margin, fc.double({ min: 0, max: 1, noNaN: true }), (palm, marginMm, part) => {
        const chords = chordsOf(palm, marginMm, 0.25);
        for (const [row, left] of chords.leftMm.entries()) {
          const right = chords.rightMm[row] ?? NaN;
          if (left > right) continue;
          const y = chords.topMm + row * chords.rowMm;
          expect(depthIn(palm, left + part * (right - left), y)).toBeGreaterThan(marginMm - 1e-6);
        }
      }),
      { seed: 32, numRuns: 60 },
    );
  });

  it("end exactly at the margin: nothing that is free is given away", () => {
    fc.assert(
      fc.property(anyPalm, margin, (palm, marginMm) => {
        const chords = chordsOf(palm, marginMm, 0.25);
        for (const [row, left] of chords.leftMm.entries()) {
          const right = chords.rightMm[row] ?? NaN;
          if (left > right) continue;
          const y = chords.topMm + row * chords.rowMm;
          expect(depthIn(palm, left, y)).toBeCloseTo(marginMm, 6);
          expect(depthIn(palm, right, y)).toBeCloseTo(marginMm, 6);
        }
      }),
      { seed: 32, numRuns: 60 },
    );
  });

  it("do not depend on which way round or from which point the outline is given", () => {
    fc.assert(
      fc.property(anyPalm, fc.nat(40), (palm, turn) => {
        const start = turn % palm.length;
        const other = [...palm.slice(start), ...palm.slice(0, start)].toReversed();
        const [a, b] = [chordsOf(palm, 4, 0.25), chordsOf(other, 4, 0.25)];
        expect(a.leftMm.length).toBe(b.leftMm.length);
        for (const [row, left] of a.leftMm.entries()) {
          if (left <= (a.rightMm[row] ?? NaN)) expect(b.leftMm[row]).toBeCloseTo(left, 9);
        }
      }),
      { seed: 32, numRuns: 40 },
    );
  });

  it("are those of the smaller square in a square", () => {
    const chords = chordsOf(square, 5, 0.5);
    expect(chords.topMm).toBe(-15);
    expect(heightMm(chords)).toBe(30);
    expect(new Set(chords.leftMm)).toEqual(new Set([-15]));
    expect(new Set(chords.rightMm)).toEqual(new Set([15]));
    expect(areaOf(chords).middleMm).toBeCloseTo(0);
  });

  it("keep clear of a notch, and take the wider side of it", () => {
    const notched = [...square, { x: -20, y: 5 }, { x: 8, y: 0 }, { x: -20, y: -5 }];
    const chords = chordsOf(notched, 2, 0.5);
    const row = Math.round((0 - chords.topMm) / chords.rowMm);
    expect(chords.leftMm[row]).toBeCloseTo(10);
    expect(chords.rightMm[row]).toBeCloseTo(18);
  });

  it("are none where the margin leaves no room", () => {
    for (const outline of [[], [{ x: 1, y: 1 }], square.map(({ x, y }) => ({ x: x / 5, y: y / 5 }))]) {
      const chords = chordsOf(outline, 5, 0.25);
      expect(chords.leftMm).toHaveLength(0);
      expect(heightMm(chords)).toBe(0);
    }
  });
});
