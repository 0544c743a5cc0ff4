import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unitsOf } from "../../../../src/core/typeset/breaks.ts";
import { normalise } from "../../../../src/core/typeset/normalise.ts";
import { anyLanguage, anyText } from "./messages.ts";

const texts = (text: string, language = "fr") => unitsOf(normalise(text, language)).map((unit) => unit.text);
const pauses = (text: string) => unitsOf(text).map((unit) => unit.pause);

describe("the units of a text (seed 34)", () => {
  it("are the text again, joined with their joints", () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, lang) => {
        const normal = normalise(text, lang);
        const joined = unitsOf(normal).map((unit) => unit.text + (unit.joint === "space" ? " " : ""));
        expect(joined.join("").trimEnd()).toBe(normal);
      }),
      { seed: 34 },
    );
  });

  it("hold a word with its marks together", () => {
    expect(texts("Vraiment ? « Mais oui ! » dit-il")).toEqual([
      "Vraiment\u00A0?",
      "«\u00A0Mais",
      "oui\u00A0!\u00A0»",
      "dit-il",
    ]);
    expect(texts("Un – deux", "de")).toEqual(["Un –", "deux"]);
    expect(texts("— Entrez donc", "fr")).toEqual(["— Entrez", "donc"]);
    expect(texts("Ja ? Nein", "de")).toEqual(["Ja ?", "Nein"]);
  });

  it("never end on a one-letter word unless a mark follows it", () => {
    expect(texts("il y a une clé à vous")).toEqual(["il", "y a une", "clé", "à vous"]);
    expect(texts("mieszkam z synem i psem", "pl")).toEqual(["mieszkam", "z synem", "i psem"]);
    expect(texts("plan B, puis")).toEqual(["plan", "B,", "puis"]);
  });

  it("divide compounds at their hyphens, but not the small words of French grammar", () => {
    expect(texts("grands-parents")).toEqual(["grands-", "parents"]);
    expect(texts("y a-t-il dit-on rez-de-chaussée")).toEqual(["y a-t-il", "dit-on", "rez-de-chaussée"]);
  });

  it("end where Ethiopic has a mark between words in place of a space", () => {
    expect(texts("እንኳን፡ደህና፡መጣችሁ።", "am")).toEqual(["እንኳን፡", "ደህና፡", "መጣችሁ።"]);
  });

  it("know sentences from clauses, and initials and interjections from both", () => {
    expect(pauses("Oui, venez. Merci")).toEqual(["clause", "sentence", "sentence"]);
    expect(pauses("L. Longtemps")).toEqual(["word", "sentence"]);
    expect(pauses("Vielleicht… also ja")).toEqual(["clause", "word", "sentence"]);
    expect(pauses("أهلًا. كيف حالك؟ نعم، شكرًا")).toEqual([
      "sentence",
      "word",
      "sentence",
      "clause",
      "sentence",
    ]);
    expect(pauses("ነው፣ ግን ነው። ግቡ")).toEqual(["clause", "word", "sentence", "sentence"]);
    expect(pauses("আসুন। বসুন, চা")).toEqual(["sentence", "clause", "sentence"]);
    expect(pauses("ξεκουραστείτε· για")).toEqual(["clause", "sentence"]);
  });
});
