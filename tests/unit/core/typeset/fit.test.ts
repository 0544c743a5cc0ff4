import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandOf, blocksOf, roomOf } from "../../../../src/core/typeset/bands.ts";
import { unitsOf } from "../../../../src/core/typeset/breaks.ts";
import { largestEm } from "../../../../src/core/typeset/fit.ts";
import { measure } from "../../../../src/core/typeset/measured.ts";
import { chordsOf } from "../../../../src/core/typeset/outline.ts";
import { anyProse } from "./messages.ts";
import { adultPalm, anyPalm, scaled } from "./palms.ts";
import { plainFace } from "./plain-face.ts";

const roomIn = (palm: Parameters<typeof chordsOf>[0]) =>
  roomOf(chordsOf(palm, 4, 0.25), plainFace.metricsOf("fr"), 1.2);
const measured = (text: string) => measure(unitsOf(text), (run) => plainFace.measureEm(run, "fr"));
const sizes = [1, 40] as const;

describe("the largest size (seed 37)", () => {
  it("is no smaller for part of a text than for all of it", () => {
    fc.assert(
      fc.property(anyProse, anyPalm, fc.double({ min: 0, max: 1, noNaN: true }), (prose, palm, part) => {
        const [text, room] = [measured(prose), roomIn(palm)];
        const end = text.units.length;
        const whole = largestEm(text, { from: 0, to: end }, room, sizes) ?? 0;
        const some = largestEm(text, { from: 0, to: Math.max(1, Math.round(part * end)) }, room, sizes) ?? 0;
        expect(some).toBeGreaterThan(whole * 0.985);
      }),
      { seed: 37, numRuns: 60 },
    );
  });

  it("is no smaller on a larger palm", () => {
    fc.assert(
      fc.property(anyProse, anyPalm, fc.double({ min: 1.05, max: 2, noNaN: true }), (prose, palm, by) => {
        const text = measured(prose);
        const run = { from: 0, to: text.units.length };
        const on = (outline: typeof palm) => largestEm(text, run, roomIn(outline), sizes) ?? 0;
        expect(on(scaled(palm, by))).toBeGreaterThan(on(palm) * 0.985);
      }),
      { seed: 37, numRuns: 60 },
    );
  });

  it("keeps to its limits: the most where all fits, none where the least does not", () => {
    const text = measured("Entrez donc");
    const run = { from: 0, to: 2 };
    const room = roomIn(adultPalm);
    expect(largestEm(text, run, room, [1, 5])).toBe(5);
    expect(largestEm(text, run, room, [60, 80])).toBeUndefined();
  });
});

describe("the bands of a block", () => {
  it("lie inside the chords of every row that their line's box touches", () => {
    const room = roomIn(adultPalm);
    const { chords } = room;
    for (const block of blocksOf(room, 7, 6)) {
      for (let i = 0; i < block.lines; i++) {
        const { left, right } = bandOf(room, block, i);
        const top = block.topMm + i * block.pitchMm;
        for (const [row, chordLeft] of chords.leftMm.entries()) {
          const y = chords.topMm + row * chords.rowMm;
          if (y < top || y > top + block.boxMm) continue;
          expect(left).toBeGreaterThanOrEqual(chordLeft);
          expect(right).toBeLessThanOrEqual(chords.rightMm[row] ?? NaN);
        }
      }
    }
  });
});
