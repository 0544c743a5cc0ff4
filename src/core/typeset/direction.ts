export type Direction = "ltr" | "rtl";

const rightToLeft = new Set(["ar", "fa", "he", "ps", "ckb", "ur"]);

/** The language's subtag alone: "fr" of "fr-CA". */
export const primaryLanguage = (language: string): string => language.split("-", 1)[0]?.toLowerCase() ?? "";

/** Base direction of a text. @param language BCP 47. */
export const directionOf = (language: string): Direction =>
  rightToLeft.has(primaryLanguage(language)) ? "rtl" : "ltr";
