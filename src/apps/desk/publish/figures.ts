import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { publishWords } from "./publish-words.ts";

/** Figures, times and versions as the interface's language has them. */
export function figuresOf(desk: Desk) {
  const language = desk.language.value;
  const words = wordsOf(publishWords, desk);
  const time = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  return {
    count: (value: number): string => value.toLocaleString(language),
    /** "1 message", "280 messages". */
    messages: (value: number): string =>
      `${value.toLocaleString(language)} ${value === 1 ? words.message : words.messages}`,
    /** @param at ISO 8601. */
    when: (at: string): string => time.format(new Date(at)),
    /** @param version null for the installation's own set. */
    version: (version: string | null): string => (version === null ? words.own : words.version(version)),
  };
}
