/** What knows the names of languages in one of them takes longer to make than to ask. */
const namers = new Map<string, Intl.DisplayNames>();

function namerIn(language: string): Intl.DisplayNames {
  const known = namers.get(language) ?? new Intl.DisplayNames([language], { type: "language" });
  namers.set(language, known);
  return known;
}

/** A language's name in its own words: "français" for fr; or in another's. The tag itself where nobody knows its name. @param language,inLanguage BCP 47. */
export function languageName(language: string, inLanguage = language): string {
  try {
    return namerIn(inLanguage).of(language) ?? language;
  } catch {
    return language;
  }
}
