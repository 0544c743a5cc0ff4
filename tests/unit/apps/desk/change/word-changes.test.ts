import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordChanges } from "../../../../../src/apps/desk/change/word-changes.ts";

/** Sentences of a few words, in scripts with spaces and without, left to right and right to left. */
const vocabularies = {
  fr: ["Venez", "chez", "nous", "l’hiver", "est", "long", ",", "."],
  ar: ["الباب", "مفتوح", "لكم", "أهلا", "،", "بيت"],
  he: ["הדלת", "פתוחה", "בואו", "אלינו", "."],
  th: ["ประตู", "เปิด", "อยู่", "เสมอ"],
  ta: ["வீடு", "உங்களுக்கு", "திறந்தது"],
  uk: ["Двері", "відчинені", "їжте", "з", "нами"],
} as const;
const pairs = fc.constantFrom("fr", "ar", "he", "th", "ta", "uk").chain((lang) => {
  const text = fc
    .array(fc.constantFrom<string>(...vocabularies[lang]), { maxLength: 12 })
    .map((words) => words.join(lang === "th" ? "" : " "));
  return fc.record({ lang: fc.constant(lang), before: text, now: text });
});
const without = (kind: "gone" | "come", stretches: ReturnType<typeof wordChanges>): string =>
  stretches.flatMap(({ is, text }) => (is === kind ? [] : [text])).join("");
const letters = (text: string): string => text.replaceAll(" ", "");

describe("what changed of a text, word by word (seed 711)", () => {
  it("is the text as it is now, without what went, and the one before, without what came", () => {
    fc.assert(
      fc.property(pairs, ({ lang, before, now }) => {
        const stretches = wordChanges(before, now, lang);
        expect(without("gone", stretches)).toBe(now);
        expect(letters(without("come", stretches))).toBe(letters(before));
      }),
      { seed: 711 },
    );
  });

  it("is nothing where nothing changed", () => {
    fc.assert(
      fc.property(pairs, ({ lang, now }) => {
        expect(wordChanges(now, now, lang).every(({ is }) => is === "same")).toBe(true);
      }),
      { seed: 711 },
    );
  });

  it("never parts a word, in any script", () => {
    fc.assert(
      fc.property(pairs, ({ lang, before, now }) => {
        const words = new Set<string>(vocabularies[lang].map(letters));
        const said = wordChanges(before, now, lang).flatMap(({ text }) => {
          const found = new Intl.Segmenter(lang, { granularity: "word" }).segment(text);
          return Array.from(found, ({ segment }) => segment.trim()).filter(Boolean);
        });
        const parts = [...words].flatMap((word) =>
          Array.from(new Intl.Segmenter(lang, { granularity: "word" }).segment(word), (one) => one.segment),
        );
        expect(said.filter((word) => !words.has(word) && !parts.includes(word))).toEqual([]);
      }),
      { seed: 711 },
    );
  });
});

it("shows the one word that changed, also where a language writes none apart", () => {
  expect(wordChanges("La porte est fermée.", "La porte est ouverte.", "fr")).toEqual([
    { is: "same", text: "La porte est " },
    { is: "gone", text: "fermée" },
    { is: "come", text: "ouverte" },
    { is: "same", text: "." },
  ]);
  expect(wordChanges("الباب مغلق", "الباب مفتوح", "ar").filter(({ is }) => is !== "same")).toEqual([
    { is: "gone", text: "مغلق" },
    { is: "come", text: "مفتوح" },
  ]);
  expect(wordChanges("ประตูเปิดอยู่", "ประตูปิดอยู่", "th").find(({ is }) => is === "come")?.text).toBe("ปิด");
});

it("sets texts that have little in common one after the other, at once", () => {
  const [before, now] = ["a", "b"].map((letter) =>
    Array.from({ length: 1500 }, (_, n) => `${letter}${n}`).join(" "),
  );
  expect(wordChanges(before ?? "", now ?? "", "fr")).toEqual([
    { is: "gone", text: before },
    { is: "come", text: now },
  ]);
});
