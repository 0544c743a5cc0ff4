import { expect, it } from "vitest";
import type { HostMessage } from "../../../../src/core/messages/host-message.ts";
import { textsOf } from "../../../../src/core/messages/translation.ts";

const tags = { motive: "welcome", emotion: "joy", provenance: "test" };
const entrez: HostMessage = {
  id: "m-1",
  lang: "fr",
  text: "Entrez.",
  ...tags,
  translations: { en: "Come in." },
};

it("a translation that is asked for comes after the message itself, where the set has one", () => {
  expect(textsOf(entrez, "en").map(({ text, lang }) => [lang, text])).toEqual([
    ["fr", "Entrez."],
    ["en", "Come in."],
  ]);
  expect(textsOf(entrez, "de")).toEqual([entrez]);
  expect(textsOf(entrez, undefined)).toEqual([entrez]);
  expect(textsOf({ ...entrez, translations: { fr: "Entrez." } }, "fr")).toHaveLength(1);
});
