import type { MessageSet } from "./host-message.ts";

/** How often an installation asks for each language, by BCP 47 tag, in proportion to the others. */
export type LanguageWeights = Readonly<Record<string, number>>;

/** Messages that are drawn from together. */
export interface Pool {
  /** The tag that was asked for; `WHOLE` where nothing was. */
  readonly language: string;
  readonly weight: number;
  readonly set: MessageSet;
}

/** The set as it is, in all its languages. */
export const WHOLE = "";

/** The tag asked for that a language falls under: "fr" has "fr-CA" too, unless that is asked for by itself. */
function askedFor(language: string, tags: readonly string[]): string | undefined {
  const wide = tags.filter((tag) => language === tag || language.startsWith(`${tag}-`));
  return wide.toSorted((a, b) => b.length - a.length)[0];
}

/** @returns a pool for each language that is asked for and that the set has; the whole set where there is none. */
export function poolsOf(set: MessageSet, weights: LanguageWeights): readonly Pool[] {
  const tags = Object.keys(weights).toSorted();
  const pools = tags.flatMap((language): Pool | readonly Pool[] => {
    const messages = set.messages.filter(({ lang }) => askedFor(lang, tags) === language);
    const weight = weights[language] ?? 0;
    return weight > 0 && messages.length > 0 ? { language, weight, set: { ...set, messages } } : [];
  });
  return pools.length > 0 ? pools : [{ language: WHOLE, weight: 1, set }];
}
