import type { Span } from "../findings/finding.ts";

/** A word as it is looked for, and where it stands in the text as it was written. */
export interface FoundWord {
  readonly word: string;
  readonly span: Span;
}

/** Letters that are one to whoever types them, and that Unicode does not decompose. */
const alike: Readonly<Record<string, string>> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  ı: "i",
  þ: "th",
  ς: "σ",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ې: "ي",
  ک: "ك",
  ة: "ه",
  ۀ: "ه",
  ە: "ه",
  ـ: "",
};
const replaced = new RegExp(`[${Object.keys(alike).join("")}]`, "gu");
/** Accents, Arabic and Hebrew points. The vowel signs of Indic scripts and the voicing of kana are letters to their readers, and stay. */
const points =
  /(?=\p{M})(?![\u3099\u309A])[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}]/gu;
const otherDigits = /(?![0-9])\p{Nd}/gu;
const notInWords = /[^\p{L}\p{M}\p{N}]+/gu;
/** Not seen and not a word's end: the soft hyphen, joiners, the mark of byte order. */
const unseen = "\\u00AD\\u200D\\u2060\\uFEFF";
const anyUnseen = new RegExp(`[${unseen}]`, "gu");
const written = new RegExp(`[\\p{L}\\p{M}\\p{N}${unseen}]+`, "gu");
const asciiOnly = /^[\0-\x7F]*$/;
/** Scripts that put no spaces between words: each letter is looked for as a word, in the order in which they were typed. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const unspacedLetters = new RegExp(`${unspaced.source}\\p{M}*|(?:(?!${unspaced.source})[^])+`, "gu");

/** A decimal digit of any script by its value: Unicode has the ten of a script in a row, so it is how many stand before it. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** A word without accents and case, in one form of each letter: "Œuvre" is "oeuvre", "Ἑλλάς" is "ελλασ", "أحمد" is "احمد". */
export function folded(word: string): string {
  if (asciiOnly.test(word)) return word.toLowerCase();
  return word
    .normalize("NFKD")
    .toLowerCase()
    .replace(points, "")
    .replace(replaced, (letter) => alike[letter] ?? letter)
    .replace(anyUnseen, "")
    .replace(otherDigits, digitValue)
    .replace(notInWords, "");
}

/** The words of a text in any script, in its order. An apostrophe, a hyphen and the joiner of Persian part words, as a space would. */
export function wordsIn(text: string): readonly FoundWord[] {
  const words: FoundWord[] = [];
  const isSpaced = !unspaced.test(text);
  for (const { 0: run, index } of text.matchAll(written)) {
    if (isSpaced || !unspaced.test(run)) {
      const word = folded(run);
      if (word !== "") words.push({ word, span: { start: index, end: index + run.length } });
      continue;
    }
    for (const { 0: letter, index: at } of run.matchAll(unspacedLetters)) {
      const word = folded(letter);
      const start = index + at;
      if (word !== "") words.push({ word, span: { start, end: start + letter.length } });
    }
  }
  return words;
}
