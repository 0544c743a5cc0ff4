export { type Language as DeskLanguage } from "../../core/language.ts";
export { inBoth, wordsOf, type InBoth } from "../../installation/words.ts";
