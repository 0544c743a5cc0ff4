import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Page } from "../../../../src/core/typeset/typeset.ts";
import { wordCells, type Cell } from "../../../../src/devices/projector/word-cells.ts";

const PX_PER_MM = 5;
const EM_MM = 8;
/** Every letter is half an em wide. */
const widthPx = (run: string): number => run.length * 0.5 * EM_MM * PX_PER_MM;

const words = fc.array(fc.array(fc.stringMatching(/^[a-z]{1,9}$/u), { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 6,
});
const direction = fc.constantFrom("ltr" as const, "rtl" as const);

function pageOf(all: readonly (readonly string[])[], way: "ltr" | "rtl"): Page {
  // In Arabic letters where the page is Arabic: Latin ones in it would make each line one part.
  const lines = all.map((line, i) => {
    const text = line.join(" ").replace(/[a-z]/gu, way === "rtl" ? "م" : "m");
    const widthMm = widthPx(text) / PX_PER_MM;
    return { text, leftMm: -widthMm / 2, baselineMm: 10 * i - 20, widthMm };
  });
  const language = way === "rtl" ? "ar" : "fr";
  return { lines, emMm: EM_MM, xHeightMm: 4, direction: way, language, source: "", readingMs: 4000 };
}

function inkOf({ lines }: Page): Cell {
  const widest = Math.max(...lines.map(({ widthMm }) => widthMm));
  const last = lines.at(-1)?.baselineMm ?? 0;
  return {
    left: Math.floor((-widest / 2) * PX_PER_MM) - 2,
    right: Math.ceil((widest / 2) * PX_PER_MM) + 2,
    top: Math.floor((-20 - EM_MM) * PX_PER_MM),
    bottom: Math.ceil((last + EM_MM / 2) * PX_PER_MM),
  };
}

const area = ({ left, right, top, bottom }: Cell): number => (right - left) * (bottom - top);

describe("a page's cells (seed 161)", () => {
  it("are one a word, and divide the whole canvas among them", () => {
    fc.assert(
      fc.property(words, direction, (all, way) => {
        const page = pageOf(all, way);
        const ink = inkOf(page);
        const cells = wordCells(page, ink, PX_PER_MM, widthPx);
        expect(cells).toHaveLength(all.flat().length);
        for (const cell of cells) {
          expect(cell.right).toBeGreaterThan(cell.left);
          expect(cell.bottom).toBeGreaterThan(cell.top);
        }
        const covered = cells.reduce((sum, cell) => sum + area(cell), 0);
        expect(covered).toBeCloseTo(area(ink), 3);
      }),
      { seed: 161 },
    );
  });

  it("each hold their word, read from the side where the language begins", () => {
    fc.assert(
      fc.property(words, direction, (all, way) => {
        const page = pageOf(all, way);
        const ink = inkOf(page);
        const cells = [...wordCells(page, ink, PX_PER_MM, widthPx)];
        for (const [i, line] of all.entries()) {
          const { leftMm, widthMm, baselineMm } = page.lines[i] ?? { leftMm: 0, widthMm: 0, baselineMm: 0 };
          let read = 0;
          for (const word of line) {
            const cell = cells.shift();
            const wide = widthPx(word);
            const left =
              (way === "ltr" ? leftMm * PX_PER_MM + read : (leftMm + widthMm) * PX_PER_MM - read - wide) -
              ink.left;
            read += wide + widthPx(" ");
            expect(cell?.left).toBeLessThanOrEqual(left);
            expect(cell?.right).toBeGreaterThanOrEqual(left + wide);
            expect(cell?.top).toBeLessThan((baselineMm - 0.6 * EM_MM) * PX_PER_MM - ink.top);
            expect(cell?.bottom).toBeGreaterThan((baselineMm + 0.2 * EM_MM) * PX_PER_MM - ink.top);
          }
        }
      }),
      { seed: 161 },
    );
  });
});
