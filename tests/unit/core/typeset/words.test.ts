import { describe, expect, it } from "vitest";
import { wordsOf } from "../../../../src/core/typeset/words.ts";

describe("the words of a line", () => {
  it("part at spaces, but not at those that hold together", () => {
    expect(wordsOf("Entrez, «\u00A0entrez\u00A0» donc", "ltr")).toEqual([
      "Entrez,",
      "«\u00A0entrez\u00A0»",
      "donc",
    ]);
    expect(wordsOf("أهلا وسهلا بكم", "rtl")).toEqual(["أهلا", "وسهلا", "بكم"]);
  });

  it("are one where both directions are in the line", () => {
    expect(wordsOf("Dites مرحبا en entrant", "ltr")).toHaveLength(1);
    expect(wordsOf("في Paris مساء", "rtl")).toHaveLength(1);
    // Figures have no direction of their own; they stand where a word would.
    expect(wordsOf("في 1962 مساء", "rtl")).toHaveLength(3);
  });
});
