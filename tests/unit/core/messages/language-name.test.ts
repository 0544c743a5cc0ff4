import { expect, it } from "vitest";
import { languageName } from "../../../../src/core/messages/language-name.ts";

it("a language is called by its own name, and by its tag where nobody knows one", () => {
  expect(["fr", "ar", "fa", "uk", "pt", "de"].map((language) => languageName(language))).toEqual([
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

it("a language is called by its name in another language where one is asked for", () => {
  expect(languageName("en", "fr")).toBe("anglais");
  expect(languageName("not a tag", "fr")).toBe("not a tag");
});
