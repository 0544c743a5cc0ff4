import { frenchSpacing } from "./french-spacing.ts";
import { primaryLanguage } from "./script.ts";
import { typographicPunctuation } from "./punctuation.ts";

// The bidirectional embeddings, overrides and isolates are among them: an unbalanced one would turn a whole line round.
const unprintable =
  /[\p{Cc}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069\u00AD\u200B\u2060\uFEFF]/gu;
// No script stacks five marks on a letter; a pile of them would be light far above its line.
const piledMarks = /(?<=\p{Mn}{4})\p{Mn}+/gu;
const noBreakSpaces = /[\u00A0\u2007\u202F]/gu;
const otherSpaces = /[^\S\u00A0]+|\u0085/gu;

/**
 * The text as a compositor would set it: composed (NFC), one space between words, nothing unprintable, printers' apostrophes,
 * quotation marks and ellipses, and French punctuation with its no-break spaces. Idempotent.
 */
export function normalise(text: string, language: string): string {
  const clean = text
    .replace(noBreakSpaces, "\u00A0")
    .replace(otherSpaces, " ")
    .replace(unprintable, "")
    .normalize("NFC")
    .replace(piledMarks, "")
    .replace(/ +/g, " ")
    .replace(/ ?\u00A0[ \u00A0]*/gu, "\u00A0")
    .trim();
  const printed = typographicPunctuation(clean);
  return primaryLanguage(language) === "fr" ? frenchSpacing(printed) : printed;
}
