import type { Span } from "./finding.ts";

/** A text as detectors look at it: composed, with one kind of apostrophe, space, hyphen and digit, and nothing invisible in words. */
export interface Reading {
  readonly text: string;
  /** Where a part of `text` stands in the text as it was written. */
  readonly written: (span: Span) => Span;
}

const lookalikes: readonly (readonly [all: RegExp, one: string])[] = [
  [/[\u2018\u2019\u02BC\uFF07`´]/gu, "'"],
  [/[\u00A0\u2007\u2009\u202F\t\n\r\u2028\u2029]/gu, " "],
  [/[\u2010-\u2012]/gu, "-"],
];
const arabicDigits = /[\u0660-\u0669\u06F0-\u06F9]/gu;
/** What is not seen and would part a word in two; the joiners of Persian and of Indic scripts are letters of theirs. */
const invisible = /[\u00AD\u200B\u2060\uFEFF]/u;
const character = /\P{M}\p{M}*/gsu;

/** Every replacement is of one UTF-16 unit by one, so that offsets stay. */
function folded(text: string): string {
  const plain = lookalikes.reduce((sofar, [all, one]) => sofar.replace(all, one), text);
  return plain.replace(arabicDigits, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** @param text as written, in any Unicode form. */
export function readingOf(text: string): Reading {
  if (text.normalize("NFC") === text && !invisible.test(text)) {
    return { text: folded(text), written: (span) => span };
  }
  let composed = "";
  const from: number[] = [];
  for (const { 0: piece, index } of text.matchAll(character)) {
    const seen = piece.replace(new RegExp(invisible, "gu"), "").normalize("NFC");
    for (let unit = 0; unit < seen.length; unit++)
      from.push(seen.length === piece.length ? index + unit : index);
    composed += seen;
  }
  from.push(text.length);
  const at = (offset: number): number => from[offset] ?? text.length;
  return {
    text: folded(composed),
    written: ({ start, end }) => ({ start: at(start), end: at(end) }),
  };
}
