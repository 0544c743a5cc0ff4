import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { syllables } from "../../../../src/core/typeset/syllables.ts";
import { anyText } from "./messages.ts";

describe("syllables (seed 35)", () => {
  it("are the word again, joined", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(syllables(text).join("")).toBe(text);
      }),
      { seed: 35 },
    );
  });

  it("divide as readers of the language do", () => {
    expect(syllables("applaudissements.")).toEqual(["applau", "dis", "sements."]);
    expect(syllables("«\u00A0bibliothécaires")).toEqual(["«\u00A0biblio", "thé", "cai", "res"]);
    expect(syllables("вісімнадцятому")).toEqual(["вісім", "над", "цятому"]);
  });

  it("never leave a fragment of fewer than three letters, nor divide scripts that have no hyphens", () => {
    expect(syllables("amie")).toEqual(["amie"]);
    expect(syllables("والمستشفيات")).toEqual(["والمستشفيات"]);
    expect(syllables("123456789")).toEqual(["123456789"]);
  });
});
