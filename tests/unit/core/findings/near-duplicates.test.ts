import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearDuplicates } from "../../../../src/core/findings/duplicate/near-duplicates.ts";
import { likeness, shinglesOf } from "../../../../src/core/findings/duplicate/shingles.ts";

const word = fc.stringMatching(/^[a-z]{3,9}$/);
const text = fc.array(word, { minLength: 12, maxLength: 30 }).map((words) => words.join(" "));

describe("near-duplicates (seed 73)", () => {
  it("are alike as sets are: to themselves wholly, to each other either way", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [x, y] = [shinglesOf(a), shinglesOf(b)];
        expect(likeness(x, x)).toBe(1);
        expect(likeness(x, y)).toBe(likeness(y, x));
        const [left, right] = [new Set(x), new Set(y)];
        const common = [...left].filter((piece) => right.has(piece)).length;
        expect(likeness(x, y)).toBeCloseTo(common / new Set([...left, ...right]).size, 12);
      }),
      { seed: 73 },
    );
  });

  it("are found whatever capitals, accents, punctuation and spaces they have", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 8 }), fc.nat(), (others, at) => {
        const list = [...new Set(others)];
        const copied = list[at % list.length] ?? "";
        const typed = `  ${copied.toUpperCase().replaceAll("E", "É").replaceAll(" ", " , ")} !`;
        const clusters = nearDuplicates([...list, typed], 0.6);
        expect(clusters).toContainEqual({ members: [list.indexOf(copied), list.length], likeness: 1 });
      }),
      { seed: 73 },
    );
  });

  it("are never less alike than asked for, and no text is in two clusters", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), (originals) => {
        const edited = originals.map((original) => `${original} et puis voilà`);
        const texts = [...originals, ...edited];
        const clusters = nearDuplicates(texts, 0.6);
        for (const cluster of clusters) expect(cluster.likeness).toBeGreaterThanOrEqual(0.6);
        const members = clusters.flatMap((cluster) => cluster.members);
        expect(new Set(members).size).toBe(members.length);
        for (const [index, original] of originals.entries()) {
          const alike = likeness(shinglesOf(original), shinglesOf(edited[index] ?? ""));
          if (alike < 0.85) continue;
          const cluster = clusters.find((found) => found.members.includes(index));
          expect(cluster?.members).toContain(originals.length + index);
        }
      }),
      { seed: 73 },
    );
  });

  it("are none among unlike texts, nor one text alone", () => {
    expect(
      nearDuplicates(["La chambre est prête, venez.", "On mange à sept heures dans la cour."], 0.6),
    ).toEqual([]);
    expect(nearDuplicates([], 0.6)).toEqual([]);
    expect(nearDuplicates([""], 0.6)).toEqual([]);
  });
});
