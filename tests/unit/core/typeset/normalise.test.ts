import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalise } from "../../../../src/core/typeset/normalise.ts";
import { anyLanguage, anyText } from "./messages.ts";

const nbsp = "\u00A0";
const kept = (text: string) => text.normalize("NFC").match(/[\p{L}\p{N}\p{Emoji}]/gu) ?? [];

describe("a normalised text (seed 33)", () => {
  it("is normal: normalising it again changes nothing", () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, lang) => {
        const once = normalise(text, lang);
        expect(normalise(once, lang)).toBe(once);
      }),
      { seed: 33 },
    );
  });

  it("holds nothing that cannot be printed or that turns the line round", () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, lang) => {
        expect(normalise(text, lang)).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]| {2}|^ | $/u);
      }),
      { seed: 33 },
    );
  });

  it("keeps every letter and figure", () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, lang) => {
        expect(kept(normalise(text, lang))).toEqual(kept(text));
      }),
      { seed: 33 },
    );
  });

  it("piles no more marks on a letter than any script does", () => {
    expect(normalise(`x${"\u0323".repeat(300)} y`, "fr")).toBe(`x${"\u0323".repeat(4)} y`);
    expect(normalise("شُكْرًا مُعَلِّمٌ", "ar")).toBe("شُكْرًا مُعَلِّمٌ".normalize("NFC"));
  });

  it("keeps the joiners that Persian is spelt with", () => {
    expect(normalise("می\u200Cخوابید", "fa")).toBe("می\u200Cخوابید");
  });

  it("has printers' apostrophes, quotation marks and ellipses", () => {
    expect(normalise('L\'été... "thé"', "en")).toBe("L’été… “thé”");
    expect(normalise("'s Avonds zei ze: 'Kom maar' en 't was goed.", "nl")).toBe(
      "’s Avonds zei ze: ‘Kom maar’ en ’t was goed.",
    );
    expect(normalise('5" de long', "fr")).toBe('5" de long');
  });

  it("spaces French as the French do", () => {
    expect(normalise("Vous dînez à 20 h 10 ? « Oui ! » : à 1 400 m.", "fr")).toBe(
      `Vous dînez à 20${nbsp}h${nbsp}10${nbsp}? «${nbsp}Oui${nbsp}!${nbsp}»${nbsp}: à 1${nbsp}400${nbsp}m.`,
    );
    expect(normalise("Au n° 12, porte 3", "fr")).toBe(`Au n°${nbsp}12, porte 3`);
    expect(normalise("Quoi? «Rien»; 20:30 chez M. Roy", "fr-CA")).toBe(
      `Quoi${nbsp}? «${nbsp}Rien${nbsp}»${nbsp}; 20:30 chez M.${nbsp}Roy`,
    );
  });

  it("leaves other languages' spaces alone", () => {
    expect(normalise("«Mamá, ¿vienes?»", "es")).toBe("«Mamá, ¿vienes?»");
    expect(normalise("Was? „Ja!“", "de")).toBe("Was? „Ja!“");
  });
});
