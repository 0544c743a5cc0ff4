import { directionOf } from "./direction.ts";
import type { ReadingRules } from "./rules.ts";

/** Time on a page in ms: a lead-in, then one character after another, and never less than the minimum. */
export function readingTimeMs(text: string, language: string, reading: ReadingRules): number {
  const perSecond =
    directionOf(language) === "rtl" ? reading.rightToLeftCharactersPerSecond : reading.charactersPerSecond;
  const characters = Array.from(text).length;
  return Math.max(reading.minimumMs, reading.leadInMs + (characters / perSecond) * 1000);
}
