import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { glyphFault } from "../../../../src/core/messages/refusal.ts";
import { scriptsOf } from "../../../../src/core/messages/scripts-of.ts";
import { normalise } from "../../../../src/core/typeset/normalise.ts";
import { scripts } from "../../../../src/core/typeset/script.ts";
import { lettersOf, rangesOf } from "../../../../src/devices/projector/fonts.ts";
import { parseHostMessages } from "../../../../src/schema/host-messages.ts";
import { SCRIPT_SAMPLES } from "../../../fixtures/script-samples.ts";

const letters = lettersOf(scripts);
const bundled = parseHostMessages(readFileSync("messages/host-messages.jsonl")).messages;

describe("the letters that are shipped", () => {
  it("cover every message of the bundled set and every sample", () => {
    expect(bundled.filter((message) => glyphFault(message, letters) !== undefined)).toEqual([]);
    expect(SCRIPT_SAMPLES.filter(({ text }) => letters.missingFrom(text).length > 0)).toEqual([]);
  });

  it("cover what setting adds to a text: a text of which no character is missing has none missing once it is set", () => {
    const texts = [...bundled, ...SCRIPT_SAMPLES, { lang: "fr", text: "\"Où\" - 'là'... l'été !" }];
    const lacking = texts.filter(({ lang, text }) => letters.missingFrom(normalise(text, lang)).length > 0);
    expect(lacking).toEqual([]);
    expect(lettersOf(["Latn"]).missingFrom("\u00A0’‘“”«»…-–—")).toEqual([]);
  });

  it("are needed by script: the bundled set needs three, a Tamil word a fourth", () => {
    expect(scriptsOf(bundled, rangesOf)).toEqual(["Latn", "Cyrl", "Arab"]);
    const withTamil = [...bundled, { lang: "fr", text: "« வாருங்கள் », dit-elle." }];
    expect(scriptsOf(withTamil, rangesOf)).toEqual(["Latn", "Cyrl", "Arab", "Taml"]);
  });

  it("do not cover pictures, Chinese, or the narrow space, which setting makes a wide one", () => {
    expect(letters.missingFrom("👋 家\u202F")).toEqual(["👋", "家", "\u202F"]);
  });
});
