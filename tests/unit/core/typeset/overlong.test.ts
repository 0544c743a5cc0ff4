import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unitsOf } from "../../../../src/core/typeset/breaks.ts";
import { measure, widthEm } from "../../../../src/core/typeset/measured.ts";
import { divideOverlong } from "../../../../src/core/typeset/overlong.ts";
import { anyText } from "./messages.ts";
import { plainFace } from "./plain-face.ts";

const anyLetters = fc.string({
  unit: fc.constantFrom("a", "b", "c", "é", "ч", "я", "غ", "ر", "-", "’", " ", ",", "\u00A0"),
  maxLength: 300,
});
const widthOf = (run: string) => plainFace.measureEm(run, "fr");
const divided = (text: string, limitEm: number) => divideOverlong(unitsOf(text), limitEm, widthOf);
const shown = (text: string, limitEm: number) =>
  divided(text, limitEm).map((unit) => unit.text + (unit.joint === "hyphen" ? "-" : ""));

describe("units too wide for a palm (seed 39)", () => {
  it("are divided until all fit, hyphens included, as long as a character does", () => {
    fc.assert(
      fc.property(anyLetters, (letters) => {
        const text = measure(divided(letters, 6), widthOf);
        for (const i of text.units.keys()) expect(widthEm(text, i, i + 1)).toBeLessThanOrEqual(6 + 1e-9);
      }),
      { seed: 39 },
    );
  });

  it("lose nothing and change no narrow unit", () => {
    fc.assert(
      fc.property(anyText, fc.double({ min: 2, max: 30, noNaN: true }), (text, limitEm) => {
        const whole = unitsOf(text);
        const parts = divideOverlong(whole, limitEm, widthOf);
        const join = (units: typeof whole) =>
          units.map((unit) => unit.text + (unit.joint === "space" ? " " : "")).join("");
        expect(join(parts)).toBe(join(whole));
        if (whole.every((unit) => widthOf(unit.text) <= limitEm)) expect(parts).toEqual(whole);
      }),
      { seed: 39 },
    );
  });

  it("break at a compound's hyphens, then at spaces, then between syllables, then anywhere", () => {
    expect(shown("à Bourg-en-Bresse", 5)).toEqual(["à Bourg-", "en-", "Bresse"]);
    expect(shown("à consciencieusement", 6)).toEqual(["à cons-", "cien-", "cieu-", "sement"]);
    expect(shown("xxxxxxxx", 3)).toEqual(["xxxx", "xxxx"]);
  });

  it("keep a mark that stands apart with its word, and a one-letter word with what it belongs to", () => {
    expect(shown("wirklich ?", 4.5)).toEqual(["wirk-", "lich ?"]);
    expect(shown("– wirklich", 4.5)).toEqual(["– wirk-", "lich"]);
    expect(shown("à la a b", 2)).toEqual(["à la", "a b"]);
    expect(shown("a b c d", 1)).toEqual(["a", "b", "c", "d"]);
  });
});
