import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNumbersInWords } from "../../../../src/core/findings/contact/number-in-words.ts";

const units =
  "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split(
    " ",
  );
const tens = [
  "",
  "",
  "vingt",
  "trente",
  "quarante",
  "cinquante",
  "soixante",
  "soixante",
  "quatre-vingt",
  "quatre-vingt",
];

/** A pair of figures as it is said in France: "zéro six", "soixante et onze", "quatre-vingt-dix-huit". */
function said(pair: number): string {
  if (pair < 10) return `zéro ${units[pair]}`;
  if (pair < 20) return units[pair] ?? "";
  const ten = Math.floor(pair / 10);
  const unit = pair - ([7, 9].includes(ten) ? ten - 1 : ten) * 10;
  if (unit === 0) return pair === 80 ? "quatre-vingts" : (tens[ten] ?? "");
  const joint = ten < 8 && (unit === 1 || unit === 11) ? " et " : "-";
  return `${tens[ten]}${joint}${units[unit]}`;
}

describe("a number in words (seed 72)", () => {
  it("is read back from what is said, pair by pair", () => {
    const pairs = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        pairs,
        fc.constantFrom(", ", " - ", ", puis "),
        (first, rest, between) => {
          const words = [first, ...rest].map(said).join(between);
          const text = `Mon numéro est ${words}. Voilà.`;
          const digits = [first, ...rest].map((pair) => String(pair).padStart(2, "0")).join("");
          expect(findNumbersInWords(text)).toEqual([{ digits, start: 15, end: 15 + words.length }]);
        },
      ),
      { seed: 72 },
    );
  });

  it.each([
    "Zéro facture, six oreillers, trente-neuf assiettes.",
    "zéro six, c'est Nice",
    "quatre-vingt-dix-huit marches",
  ])("is none in %j", (text) => {
    expect(findNumbersInWords(text)).toEqual([]);
  });
});
