import { expect, it } from "vitest";
import { languageName } from "../../../../src/core/messages/language-name.ts";

it("a language is called by its own name, and by its tag where nobody knows one", () => {
  expect(["fr", "ar", "fa", "uk", "pt", "de"].map(languageName)).toEqual([
    "français",
    "العربية",
    "فارسی",
    "українська",
    "português",
    "Deutsch",
  ]);
  expect(languageName("qqq")).toBe("qqq");
  expect(languageName("fr-abcdefghi-x")).toBe("fr-abcdefghi-x");
});
