/** The scripts that the product has letters for, by their ISO 15924 codes. Latin comes first: every script borrows its marks and figures. */
export const scripts = ["Latn", "Cyrl", "Grek", "Arab", "Hebr", "Ethi", "Taml", "Beng"] as const;

export type Script = (typeof scripts)[number];

/** By the language's own subtag. The others are written in Latin, or in a script that the product has no letters for. */
const usualScripts: readonly (readonly [script: Script, languages: string])[] = [
  ["Cyrl", "be bg kk ky mk mn ru sr tg uk"],
  ["Grek", "el grc"],
  ["Arab", "ar ckb fa ks prs ps sd ug ur"],
  ["Hebr", "he yi"],
  ["Ethi", "am ti tig gez"],
  ["Taml", "ta"],
  ["Beng", "as bn"],
];

const scriptOfLanguage: ReadonlyMap<string, Script> = new Map(
  usualScripts.flatMap(([script, languages]) =>
    languages.split(" ").map((language) => [language, script] as const),
  ),
);

/** The language's subtag alone: "fr" of "fr-CA". */
export const primaryLanguage = (language: string): string => language.split("-", 1)[0]?.toLowerCase() ?? "";

/** The script that a language is written in: the one its tag names, as "ku-Arab", or its usual one. @param language BCP 47. */
export function scriptOf(language: string): Script {
  const [, ...subtags] = language.toLowerCase().split("-");
  const named = scripts.find((script) => subtags.includes(script.toLowerCase()));
  return named ?? scriptOfLanguage.get(primaryLanguage(language)) ?? "Latn";
}
