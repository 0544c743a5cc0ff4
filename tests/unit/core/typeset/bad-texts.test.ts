import { describe, expect, it } from "vitest";
import { BAD_TEXTS } from "../../../bench/typeset/bad-texts.ts";
import { normalise } from "../../../../src/core/typeset/normalise.ts";
import { defaultTypesetRules as rules } from "../../../../src/core/typeset/rules.ts";
import { typeset, typesetBook } from "../../../../src/core/typeset/typeset.ts";
import { adultPalm, childPalm, depthIn } from "./palms.ts";
import { plainFace } from "./plain-face.ts";

const { ascentEm, descentEm } = plainFace.metricsOf("fr");

describe("texts that no message should be", () => {
  it("are set whole and inside the palm, in one palm or two", () => {
    for (const { name, ...text } of BAD_TEXTS) {
      for (const palms of [[adultPalm], [childPalm], [childPalm, adultPalm]]) {
        const pages = typesetBook(text, palms, plainFace, rules);
        expect(pages.map(({ source }) => source).join(""), name).toBe(normalise(text.text, text.lang));
        for (const [i, { lines, emMm }] of pages.entries())
          for (const { leftMm, widthMm, baselineMm } of lines)
            for (const x of [leftMm, leftMm + widthMm])
              for (const y of [baselineMm - ascentEm * emMm, baselineMm + descentEm * emMm])
                expect(depthIn(palms[i % palms.length] ?? [], x, y), name).toBeGreaterThan(
                  rules.marginMm - 0.01,
                );
      }
    }
  });

  it("are measured in proportion to their length: no search goes through them again and again", () => {
    for (const { name, ...text } of BAD_TEXTS) {
      let characters = 0;
      const measureEm = (run: string, language: string) => {
        characters += run.length;
        return plainFace.measureEm(run, language);
      };
      typeset(text, adultPalm, { ...plainFace, measureEm }, rules);
      expect(characters, name).toBeLessThan(200 + 16 * text.text.length);
    }
  });
});
