import { directionOf } from "./direction.ts";
import type { ReadingRules } from "./rules.ts";

/** An Ethiopic letter is a consonant with its vowel: read as two. */
const syllable = /(?=\p{Script=Ethiopic})\p{L}/gu;

/** Time on a page in ms: a lead-in, then one character after another, and never less than the minimum. */
export function readingTimeMs(text: string, language: string, reading: ReadingRules): number {
  const perSecond =
    directionOf(language) === "rtl" ? reading.rightToLeftCharactersPerSecond : reading.charactersPerSecond;
  const characters = Array.from(text).length + (text.match(syllable)?.length ?? 0);
  return Math.max(reading.minimumMs, reading.leadInMs + (characters / perSecond) * 1000);
}
