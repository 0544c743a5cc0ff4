import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Page } from "../../../../src/core/typeset/typeset.ts";
import { RECALL_MS, recalledLevel, recallStarts } from "../../../../src/core/visit/recall.ts";
import { number } from "../../../fixtures/arbitraries.ts";

const word = fc.stringMatching(/^[a-zà-ÿ]{1,12}$/u);
const line = fc.array(word, { minLength: 1, maxLength: 6 });
const lines = fc.array(line, { minLength: 1, maxLength: 8 });

function pageOf(words: readonly (readonly string[])[]): Page {
  return {
    lines: words.map((all, i) => ({ text: all.join(" "), leftMm: -30, baselineMm: 10 * i, widthMm: 60 })),
    emMm: 8,
    xHeightMm: 4,
    direction: "ltr",
    language: "fr",
    readingMs: 4000,
    source: "",
  };
}

const levelsAt = (page: Page, recalledMs: number): readonly number[] =>
  recallStarts(page).map((startMs) => recalledLevel(startMs, recalledMs));

describe("words that come back (seed 160)", () => {
  it("are all dark at first, all there after RECALL_MS, and never go back on the way", () => {
    fc.assert(
      fc.property(lines, number(0, RECALL_MS), number(0, RECALL_MS), (words, a, b) => {
        const page = pageOf(words);
        expect(Math.max(...levelsAt(page, 0))).toBe(0);
        expect(Math.min(...levelsAt(page, RECALL_MS))).toBe(1);
        const [before, after] = [levelsAt(page, Math.min(a, b)), levelsAt(page, Math.max(a, b))];
        for (const [i, level] of before.entries()) expect(after[i]).toBeGreaterThanOrEqual(level);
      }),
      { seed: 160 },
    );
  });

  it("come in reading order but for small strayings, which are the page's own", () => {
    fc.assert(
      fc.property(lines, (words) => {
        const page = pageOf(words);
        const starts = recallStarts(page);
        expect(starts).toHaveLength(words.flat().length);
        expect(recallStarts(structuredClone(page))).toEqual(starts);
        const halfway = Math.floor(starts.length / 2);
        for (const [i, startMs] of starts.entries()) {
          // None comes half a page too soon.
          for (const later of starts.slice(i + halfway + 1)) expect(later).toBeGreaterThan(startMs);
        }
      }),
      { seed: 160 },
    );
  });

  it("come neither one by one as from a typewriter nor all at once", () => {
    const text = "La chambre du fond donne sur le jardin et le lit est fait pour qui veut dormir ici ce soir";
    const page = pageOf(Array.from({ length: 5 }, (_, i) => text.split(" ").slice(4 * i, 4 * i + 4)));
    const starts = recallStarts(page);
    const steps = starts.slice(1).map((startMs, i) => startMs - (starts[i] ?? 0));
    expect(steps.some((step) => step < 0)).toBe(true);
    expect(new Set(steps.map((step) => Math.round(step / 10))).size).toBeGreaterThan(5);
    const midway = levelsAt(page, RECALL_MS / 2).filter((level) => level > 0 && level < 1);
    expect(midway.length).toBeGreaterThan(3);
  });

  it("of a page with nothing on it are none", () => {
    expect(recallStarts(pageOf([]))).toEqual([]);
  });
});
