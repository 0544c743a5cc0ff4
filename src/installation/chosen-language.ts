import { effect, type Signal } from "@preact/signals";
import { languages, type Language } from "../core/language.ts";

/** Where each page notes the language that was chosen for it in this browser. */
export type LanguageKey = "paume-desk-language" | "paume-booth-language";

/** The browser's own, where it is one of the two. */
export const usualLanguage = (): Language => (navigator.language.startsWith("fr") ? "fr" : "en");

/** The language that was chosen in this browser; the browser's own where none was. */
export function chosenLanguage(key: LanguageKey): Language {
  const chosen = localStorage.getItem(key);
  return languages.find((language) => language === chosen) ?? usualLanguage();
}

/** Notes each choice from here on. */
export function keepLanguage(language: Signal<Language>, key: LanguageKey): void {
  let isFirst = true;
  effect(() => {
    const chosen = language.value;
    if (!isFirst) localStorage.setItem(key, chosen);
    isFirst = false;
  });
}
