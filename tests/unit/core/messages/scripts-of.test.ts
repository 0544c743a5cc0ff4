import { describe, expect, it } from "vitest";
import { scriptsOf } from "../../../../src/core/messages/scripts-of.ts";
import type { Script } from "../../../../src/core/typeset/script.ts";

const ranges: Readonly<Record<Script, string>> = {
  Latn: "U+20-7E,U+E9",
  Cyrl: "U+20,U+400-45F",
  Grek: "U+370-3FF",
  Arab: "U+20-7E,U+600-6FF",
  Hebr: "U+5D0-5EA",
  Ethi: "U+1200-1399",
  Taml: "U+B82-BFA,U+964",
  Beng: "U+980-9FE,U+964,U+1F600",
};
const needed = (...messages: readonly (readonly [lang: string, text: string])[]) =>
  scriptsOf(
    messages.map(([lang, text]) => ({ lang, text })),
    (script) => [ranges[script]],
  );

describe("the scripts of messages", () => {
  it("are those of their languages, and Latin", () => {
    expect(needed(["fr", "clé"], ["de", "Tür"])).toEqual(["Latn"]);
    expect(needed(["ar", "Salam"])).toEqual(["Latn", "Arab"]);
    expect(needed()).toEqual(["Latn"]);
  });

  it("are those of foreign words too, each once, and none for a sign that others have", () => {
    expect(needed(["fr", "dites שלום"], ["fr", "ou дім"])).toEqual(["Latn", "Cyrl", "Hebr"]);
    expect(needed(["bn", "আসুন।"])).toEqual(["Latn", "Beng"]);
    expect(needed(["fr", "a 😀"])).toEqual(["Latn", "Beng"]);
  });
});
