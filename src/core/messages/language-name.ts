/** A language's name in its own words: "français" for fr; or in another's. The tag itself where nobody knows its name. @param language,inLanguage BCP 47. */
export function languageName(language: string, inLanguage = language): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: "language" }).of(language) ?? language;
  } catch {
    return language;
  }
}
