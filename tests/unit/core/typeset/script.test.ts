import { describe, expect, it } from "vitest";
import { directionOf } from "../../../../src/core/typeset/direction.ts";
import { scriptOf } from "../../../../src/core/typeset/script.ts";
import { SCRIPT_SAMPLES } from "../../../fixtures/script-samples.ts";

const names = {
  Latn: "Latin",
  Cyrl: "Cyrillic",
  Grek: "Greek",
  Arab: "Arabic",
  Hebr: "Hebrew",
  Ethi: "Ethiopic",
  Taml: "Tamil",
  Beng: "Bengali",
};

describe("the script of a language", () => {
  it("is the one that most of its letters are in", () => {
    for (const { lang, text } of SCRIPT_SAMPLES) {
      const own = text.match(new RegExp(`\\p{Script=${names[scriptOf(lang)]}}`, "gu"))?.length ?? 0;
      expect(own, `${lang}: ${text}`).toBeGreaterThan((text.match(/\p{L}/gu)?.length ?? 0) / 2);
    }
  });

  it.each([
    ["fr-CA", "Latn", "ltr"],
    ["AR-sy", "Arab", "rtl"],
    ["ku", "Latn", "ltr"],
    ["ku-Arab-IQ", "Arab", "rtl"],
    ["sr-Latn", "Latn", "ltr"],
    ["yi", "Hebr", "rtl"],
    ["", "Latn", "ltr"],
  ])("of %j is %s, %s", (language, script, direction) => {
    expect(scriptOf(language)).toBe(script);
    expect(directionOf(language)).toBe(direction);
  });
});
