import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placesIn, queryOf } from "../../../../src/core/search/query.ts";
import { folded, wordsIn } from "../../../../src/core/search/words.ts";

const words = (text: string): readonly string[] => wordsIn(text).map(({ word }) => word);
const anyText = fc.string({ unit: "grapheme", maxLength: 40 });

describe("words (seed 74)", () => {
  it("are folded once and for all, whatever the Unicode form and case they were written in", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(words(text).map(folded)).toEqual(words(text));
        const joined = (form: string): string => words(text.normalize(form)).join("");
        expect(joined("NFD")).toBe(joined("NFC"));
      }),
      { seed: 74, numRuns: 1000 },
    );
  });

  it("stand where they are said to stand, in order", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let from = 0;
        for (const { word, span } of wordsIn(text)) {
          expect(span.start).toBeGreaterThanOrEqual(from);
          expect(span.end).toBeGreaterThan(span.start);
          expect(folded(text.slice(span.start, span.end))).toBe(word);
          from = span.end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
      }),
      { seed: 74, numRuns: 1000 },
    );
  });

  it.each([
    ["Été", "ete"],
    ["ŒUVRE", "oeuvre"],
    ["Straße", "strasse"],
    ["ΟΔΟΣ", "οδοσ"],
    ["οδός", "οδοσ"],
    ["أَحْمَد", "احمد"],
    ["إبراهيم", "ابراهيم"],
    ["کتابی", "كتابي"],
    ["غرفة", "غرفه"],
    ["شـــكرا", "شكرا"],
    ["שָׁלוֹם", "שלום"],
    ["İstanbul", "istanbul"],
    ["ışık", "isik"],
    ["Łódź", "lodz"],
    ["ёлка", "елка"],
    ["١٢٣", "123"],
    ["۴۵", "45"],
    ["co\u00ADopération", "cooperation"],
    ["தமிழ்", "தமிழ்"],
  ])("%s is %s", (written, looked) => {
    expect(folded(written)).toBe(folded(looked));
    expect(words(written)).toEqual([folded(looked)]);
  });

  it("keeps apart what is apart to its readers", () => {
    expect(folded("கடை")).not.toBe(folded("கடி"));
    expect(folded("かき")).not.toBe(folded("がき"));
  });

  it("parts words at apostrophes, hyphens and the joiner of Persian, and letters where no spaces are written", () => {
    expect(words("l'exil d’hier, là-bas")).toEqual(["l", "exil", "d", "hier", "la", "bas"]);
    expect(words("می\u200Cخواهم")).toHaveLength(2);
    expect(words("東京駅 x1")).toEqual(["東", "京", "駅", "x1"]);
  });
});

describe("a query", () => {
  it("has phrases in quotation marks and of what is typed in one, the last word open", () => {
    expect(queryOf("chat l'exil no")).toEqual([
      { words: ["chat"], isOpen: false },
      { words: ["l", "exil"], isOpen: false },
      { words: ["no"], isOpen: true },
    ]);
    expect(queryOf("« chez nous » ici ")).toEqual([
      { words: ["chez", "nous"], isOpen: false },
      { words: ["ici"], isOpen: false },
    ]);
    expect(queryOf('"chez no')).toEqual([{ words: ["chez", "no"], isOpen: true }]);
    expect(queryOf(" - ")).toEqual([]);
  });

  it("marks what it found in the text as written", () => {
    const text = "Chez nous, l'été, on vit dehors ; chez toi aussi.";
    const marked = (typed: string): readonly string[] =>
      placesIn(text, queryOf(typed)).map(({ start, end }) => text.slice(start, end));
    expect(marked("ete")).toEqual(["été"]);
    expect(marked('"chez nous"')).toEqual(["Chez", "nous"]);
    expect(marked("che v")).toEqual(["vit"]);
    expect(marked("chez ")).toEqual(["Chez", "chez"]);
  });
});
