import type { Detect, Finding } from "../finding.ts";
import { findByRules, type Rule } from "../pattern.ts";
import { findNumbersInWords } from "./number-in-words.ts";

const gap = "[\\s.\\-/·–_]{0,4}";
/** A figure, or a letter that is typed for it. */
const typed = "[\\dOoIl]";
const context =
  "(?:t[ée]l(?:[ée]phon\\p{L}*)?|appel\\p{L}*|portable|num[ée]ro|mobile|fixe|sms|whats ?app|call|phone|text|ring|number|ll[aá]m\\p{L}*|tel[eé]f\\p{L}*|chiam\\p{L}*|ruf\\p{L}*|nummer|bel|telefone|zadzwoń|numer|телефон\\p{L}*|дзвон\\p{L}*|звон\\p{L}*|номер|اتصل\\p{L}*|رقم\\p{L}*|هاتف\\p{L}*|شماره\\p{L}*)";
/** What makes figures a quantity, a price or a distance. */
const noQuantity = "(?!\\d|\\s*(?:€|%|\\$|£|euros?|francs?|km|kilom|m²|m2|habitants|mots|livres|ans))";

const rules: readonly Rule[] = [
  {
    // Arcep's numbering plan: 33 or 0, then nine figures of which the first is not 0.
    pattern: new RegExp(
      `(?<![\\p{L}\\d+])(?:\\+|0 ?0)[\\s.]?3[\\s.]?3${gap}(?:\\(0\\)|0)?${gap}[1-9](?:${gap}\\d){8}(?!\\d)`,
      "gu",
    ),
    reason: "phone-french-abroad",
    strength: 1,
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\d+,.])0${gap}[1-9](?:${gap}\\d){8}${noQuantity}`, "gu"),
    reason: "phone-french",
    strength: 1,
  },
  { pattern: /(?<![\p{L}\d+])33[67]\d{8}(?!\d)/gu, reason: "phone-french-abroad", strength: 0.9 },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?=(?:[^\\d]{0,4}\\d){7})[0Oo][1-9Il](?:${gap}${typed}){8}(?![\\p{L}\\d])`,
      "gu",
    ),
    reason: "phone-with-letters",
    strength: 0.9,
  },
  {
    // ITU-T E.164: a country code, fifteen figures at most.
    pattern: /(?<![\p{L}\d])(?:\+|00[\s.]?)[1-9](?:[\s.\-/()]{0,3}\d){7,13}(?!\d)/gu,
    reason: "phone-international",
    strength: 1,
  },
  {
    pattern: /(?<![\p{L}\d+.,])\(?[2-9]\d\d\)?[\s.-]\d{3}[.-]\d{4}(?!\d)/gu,
    reason: "phone-american",
    strength: 0.8,
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d+,./])\\(?0[1-9]\\d{0,4}\\)?(?:[\\s\\-/]{0,2}\\d){6,9}${noQuantity}`,
      "gu",
    ),
    reason: "phone-national",
    strength: 0.7,
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})${context}(?!\\p{L})[^\\d.!?]{0,30}(?<what>\\(?\\d(?:[\\s\\-/.)]{0,2}\\d){7,12})${noQuantity}`,
      "giu",
    ),
    reason: "phone-after-word",
    strength: 0.8,
  },
  { pattern: /(?<![\p{L}\d+,.])[67](?:[ .]\d\d){4}(?!\d)/gu, reason: "phone-without-zero", strength: 0.6 },
];

/** "06 39 98 d'abord, 71 20 ensuite" */
const parts =
  /(?<!\d)(?<first>0[1-9](?:[ .]\d\d){2,3})(?<between>[^\d]{2,30})(?<last>\d\d(?:[ .]\d\d){0,1})(?!\d)/gu;

function inParts(text: string): readonly Finding[] {
  return Array.from(text.matchAll(parts)).flatMap(({ index, groups }): Finding[] => {
    const { first = "", between = "", last = "" } = groups ?? {};
    if (`${first}${last}`.replace(/\D/gu, "").length !== 10) return [];
    const second = index + first.length + between.length;
    const spans = [
      { start: index, end: index + first.length },
      { start: second, end: second + last.length },
    ] as const;
    return [{ detector: "phone", spans, reason: "phone-in-parts", strength: 0.6 }];
  });
}

const date = /^\d{1,2}[/.\- ]\d{1,2}[/.\- ]\d{4}(?:\D|$)/u;
const years = /^(?:1[5-9]|20)\d\d(?:\D+(?:1[5-9]|20)\d\d)+$/u;

/**
 * Telephone numbers: French in every grouping, with letters for figures, without the zero and in words; international by their prefix; those
 * of other countries by their grouping or by the word before them. Dates, rows of years and quantities are none.
 */
export const findPhones: Detect = ({ text }) => {
  if ((text.match(/\d/gu)?.length ?? 0) < fewestTyped) return findNumbersInWords(text).map(spoken);
  const inFigures = findByRules(text, "phone", rules).filter(({ spans: [{ start, end }] }) => {
    const found = text.slice(start, end);
    return !date.test(found) && !years.test(found);
  });
  return [...inFigures, ...findNumbersInWords(text).map(spoken), ...inParts(text)];
};

/** With letters for three of its figures a French number still has so many. */
const fewestTyped = 7;

/** Shorter than a French number by two figures that somebody forgot, longer than any. */
const fewestFigures = 8;
const mostFigures = 12;

function spoken({ digits, start, end }: { digits: string; start: number; end: number }): Finding {
  const sound = /^0[1-9]/u.test(digits) && digits.length >= fewestFigures && digits.length <= mostFigures;
  const strength = sound ? (digits.length === 10 ? 1 : 0.7) : 0;
  return { detector: "phone", spans: [{ start, end }], reason: "phone-in-words", strength };
}
