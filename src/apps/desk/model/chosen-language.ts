import { effect, type Signal } from "@preact/signals";
import { type DeskLanguage, deskLanguages } from "../words.ts";

const key = "paume-desk-language";

/** The language that was chosen in this browser; the browser's own where none was. */
export function chosenLanguage(): DeskLanguage {
  const chosen = localStorage.getItem(key);
  const browsers = navigator.language.startsWith("fr") ? "fr" : "en";
  return deskLanguages.find((language) => language === chosen) ?? browsers;
}

/** Notes each choice from here on. */
export function keepLanguage(language: Signal<DeskLanguage>): void {
  let isFirst = true;
  effect(() => {
    const chosen = language.value;
    if (!isFirst) localStorage.setItem(key, chosen);
    isFirst = false;
  });
}
