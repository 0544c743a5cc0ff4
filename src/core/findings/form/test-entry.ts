import type { Detect } from "../finding.ts";
import type { Reason } from "../reason.ts";

interface Sign {
  readonly reason: Reason;
  readonly strength: number;
  readonly shows: (text: string, words: readonly string[]) => boolean;
}

const testWord =
  /^(?:tests?|testing|tests?ing|essais?|prueba|pruebas|prova|probe|teste|test\d+|тест|проба|تجربة|اختبار|آزمایش)$/iu;
const announced =
  /^(?:ceci\s+est\s+un\s+(?:test|essai)|message\s+de\s+test|this\s+is\s+a\s+test(?:\s+message)?(?=[,.!;]|$)|tests?\s+(?:de|du|d'|pour)\s|test(?:\s+message)?(?=\s*[,.!:;]|$)|ne\s+pas\s+publier|esto\s+es\s+una\s+prueba|dies\s+ist\s+ein\s+test|це\s+тест|это\s+тест|هذا\s+اختبار)/iu;
const placeholder = /lorem\s+ipsum|dolor\s+sit\s+amet/iu;
const keyboardRows = [
  "azertyuiop",
  "qsdfghjklm",
  "wxcvbn",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "йцукенгшщз",
  "фівапролдж",
  "фывапролдж",
];
const fillers = /^(?:bla+(?:bla)*|toto|tata|titi|tutu|foo|bar|baz|xx+|zz+|hé+|ah+|ha(?:ha)+)$/iu;

/** Four letters of a row of keys in a row, forth or back. */
function isFromKeyboard(word: string): boolean {
  if (word.length < 4) return false;
  const letters = word.toLowerCase();
  return keyboardRows.some(
    (row) => row.includes(letters) || Array.from(row).toReversed().join("").includes(letters),
  );
}

const isOneLetter = (word: string): boolean => word.length >= 3 && /^(.)\1+$/iu.test(word);

const signs: readonly Sign[] = [
  {
    reason: "test-word",
    strength: 1,
    shows: (_, words) =>
      words.length <= 8 &&
      words.some((word) => testWord.test(word)) &&
      words.every((word) => testWord.test(word) || /^\d+$/u.test(word)),
  },
  {
    reason: "test-word",
    strength: 0.6,
    shows: (text, words) => words.length <= 3 && testWord.test(words[0] ?? "") && !/[!?:,]/u.test(text),
  },
  { reason: "test-announced", strength: 0.9, shows: (text) => announced.test(text.trim()) },
  { reason: "test-placeholder", strength: 1, shows: (text) => placeholder.test(text) },
  {
    reason: "test-keyboard",
    strength: 0.9,
    shows: (_, words) => words.length > 0 && words.every((word) => isFromKeyboard(word) || isOneLetter(word)),
  },
  {
    reason: "test-filler",
    strength: 0.8,
    shows: (_, words) =>
      words.length > 1 &&
      words.length <= 12 &&
      words.every((word) => fillers.test(word) || isOneLetter(word)),
  },
  {
    reason: "test-repetition",
    strength: 0.7,
    shows: (_, words) => words.length >= 3 && new Set(words.map((word) => word.toLowerCase())).size === 1,
  },
];

/** What people type to see whether a form works: announced tests, placeholder text, runs over the keys, one word again and again. */
export const findTestEntries: Detect = ({ text }) => {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const sign = signs.find(({ shows }) => shows(text, words));
  if (sign === undefined) return [];
  const { reason, strength } = sign;
  return [{ detector: "test-entry", spans: [{ start: 0, end: text.length }], reason, strength }];
};
