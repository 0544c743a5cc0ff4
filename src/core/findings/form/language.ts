import { primaryLanguage } from "../../typeset/script.ts";
import type { Detect } from "../finding.ts";
import { functionWords } from "./function-words.ts";

/** With fewer letters a text is too short to tell. */
const fewestLetters = 15;
/** Words of the rival's beyond the declared language's, and as a share of all. */
const fewestAhead = 2;
const shareAhead = 0.15;
const shareOfOwn = 0.4;

/** Which languages a script may be; letters that only some of them have decide within it. */
const byLetters: readonly (readonly [letters: RegExp, languages: readonly string[]])[] = [
  [/[پچژگ]/u, ["fa", "ur", "ps", "ckb"]],
  [/[іїєґ]/iu, ["uk", "be"]],
  [/[ыэё]/iu, ["ru", "be"]],
];
const scriptLanguages: readonly (readonly [script: RegExp, languages: readonly string[]])[] = [
  [/\p{Script=Arabic}/gu, ["ar", "fa", "ur", "ps", "ckb", "ks", "prs", "sd", "ug"]],
  [/\p{Script=Cyrillic}/gu, ["uk", "ru", "bg", "be", "sr", "mk", "kk", "ky", "mn", "tg"]],
  [/\p{Script=Greek}/gu, ["el", "grc"]],
  [/\p{Script=Hebrew}/gu, ["he", "yi"]],
  [/\p{Script=Ethiopic}/gu, ["am", "ti", "tig", "gez"]],
  [/\p{Script=Tamil}/gu, ["ta"]],
  [/\p{Script=Bengali}/gu, ["bn", "as"]],
  [/\p{Script=Han}/gu, ["zh", "ja"]],
];

/** How many of the words are the language's own building words. */
const votes = (words: readonly string[], lang: string): number => {
  const own = functionWords.get(lang);
  return own === undefined ? 0 : words.filter((word) => own.has(word)).length;
};

/**
 * @returns the language that the text seems to be in, and how far it is ahead of the declared one, 0 to 1. Undefined where it may well be the
 *   declared one, or is too short. First by the script, then by letters that only some languages have, then by function words.
 */
export function otherLanguage(
  text: string,
  declared: string,
): { readonly lang: string; readonly ahead: number } | undefined {
  const lang = primaryLanguage(declared);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < fewestLetters) return undefined;
  const foreign = scriptLanguages.find(([script]) => (text.match(script)?.length ?? 0) > letters / 2);
  const possible = foreign?.[1];
  const words = [...new Set(text.toLowerCase().match(/[\p{L}\p{M}\u200C]+/gu))];
  const own = votes(words, lang);
  // With so many words of its own another could hardly be ahead: most texts need not be held against all.
  if (possible === undefined && own > words.length * shareOfOwn) return undefined;
  const candidates = (possible ?? [...functionWords.keys()].filter((known) => !isForeign(known))).filter(
    (candidate) =>
      !byLetters.some(
        ([only, owners]) =>
          only.test(text) && possible?.includes(owners[0] ?? "") && !owners.includes(candidate),
      ),
  );
  const [best = "", most = 0] =
    candidates
      .map((candidate) => [candidate, votes(words, candidate)] as const)
      .toSorted((a, b) => b[1] - a[1])[0] ?? [];
  if (best === lang || best === "") return undefined;
  if (!candidates.includes(lang) && (possible !== undefined || isForeign(lang)))
    return { lang: best, ahead: 1 };
  // Of a language whose words are not known here nothing can be said against it.
  if (!functionWords.has(lang)) return undefined;
  const lead = most - own;
  const isAhead = lead >= fewestAhead && lead / words.length >= shareAhead;
  return isAhead ? { lang: best, ahead: Math.min(1, 0.5 + lead / words.length) } : undefined;
}

const isForeign = (lang: string): boolean =>
  scriptLanguages.some(([, languages]) => languages.includes(lang));

/** Addresses are in no language. */
const anyAddress = /\S[@/.]\S/u;
const address = /\S+[@/]\S+|\S+\.\S+/gu;

/** A text in another language than its file declares, as far as its words tell. */
export const findLanguage: Detect = ({ text, lang }) => {
  const other = otherLanguage(anyAddress.test(text) ? text.replace(address, " ") : text, lang);
  if (other === undefined) return [];
  const spans = [{ start: 0, end: text.length }] as const;
  return [{ detector: "language", spans, reason: `language-${other.lang}`, strength: other.ahead }];
};
