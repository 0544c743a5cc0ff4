/** A language's name in its own words: "français" for fr. The tag itself where nobody knows its name. @param language BCP 47. */
export function languageName(language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  } catch {
    return language;
  }
}
