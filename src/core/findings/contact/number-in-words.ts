/** Figures that are said in a row, from the first word to the last. */
export interface SpokenNumber {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

const small: Readonly<Record<string, number>> = Object.fromEntries(
  "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf"
    .split(" ")
    .map((word, value) => [word, value]),
);
const tens: Readonly<Record<string, number>> = {
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  octante: 80,
  nonante: 90,
};
const english: Readonly<Record<string, string>> = Object.fromEntries(
  "zero one two three four five six seven eight nine".split(" ").map((word, value) => [word, String(value)]),
);

const word = /[\p{L}]+|\d+/gu;
/** Between the words of one number: nothing but spaces, hyphens, commas, points, and "puis le". */
const gap = /^(?:[\s,.\-–/]|puis|ensuite|le)*$/u;

const between: ReadonlySet<string> = new Set(["puis", "ensuite", "le"]);

interface Word {
  readonly text: string;
  /** With nothing but a space or a hyphen before it: it may belong to the number of the word before. */
  readonly joins: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * Rows of numbers in French words ("zéro six, trente-neuf, quatre-vingt-dix-huit"), in English digits ("zero seven seven"), or in figures
 * between such words. At least four numbers with a word among them; a number is read as the greatest that its words can make.
 */
export function findNumbersInWords(text: string): readonly SpokenNumber[] {
  if (!/z[ée]ro/iu.test(text)) return [];
  const said = Array.from(text.matchAll(word), ({ 0: found, index }) => ({
    text: found.toLowerCase().replace(/^zero$/u, "zéro"),
    start: index,
    end: index + found.length,
  })).filter((found) => !between.has(found.text));
  const words = said.map((found, at) => ({
    ...found,
    joins: /^[ -]$/u.test(text.slice(said[at - 1]?.end ?? 0, found.start)),
  }));
  const rows: SpokenNumber[] = [];
  for (let at = 0; at < words.length;) {
    const row = rowFrom(text, words, at);
    if (row.count >= 4) rows.push(row.number);
    at = Math.max(row.next, at + 1);
  }
  return rows;
}

function rowFrom(
  text: string,
  words: readonly Word[],
  first: number,
): { readonly number: SpokenNumber; readonly count: number; readonly next: number } {
  const start = words[first]?.start ?? 0;
  let [digits, count, next, end] = ["", 0, first, start];
  for (;;) {
    const begins = words[next];
    if (begins === undefined || (count > 0 && !gap.test(text.slice(end, begins.start)))) break;
    const number = numberFrom(words, next);
    if (number === undefined) break;
    digits += number.digits;
    count += 1;
    next = number.next;
    end = words[next - 1]?.end ?? end;
  }
  return { number: { digits, start, end }, count, next };
}

/** One number of one or two figures, of up to five words ("quatre-vingt-dix-huit"). */
function numberFrom(
  words: readonly Word[],
  at: number,
): { readonly digits: string; readonly next: number } | undefined {
  const first = words[at]?.text ?? "";
  if (/^\d+$/u.test(first)) return { digits: first, next: at + 1 };
  const digit = english[first];
  if (digit !== undefined && small[first] === undefined) return { digits: digit, next: at + 1 };
  const [second, third] = [words[at + 1], words[at + 2]];
  const isEighty = first === "quatre" && second?.joins === true && /^vingts?$/u.test(second.text);
  const ten = isEighty ? 80 : tens[first];
  if (ten === undefined) {
    const alone = unitAt(words, at);
    return alone && { digits: String(alone.value), next: alone.next };
  }
  const after = at + (isEighty ? 2 : 1);
  const hasAnd = second?.text === "et" && second.joins && third?.joins === true;
  const place = hasAnd ? after + 1 : after;
  const unit = words[place]?.joins === true ? unitAt(words, place) : undefined;
  // "soixante-douze" is 72, "quatre-vingt-douze" 92; after the other tens a number above nine is a number of its own.
  const mostUnit = ten === 60 || ten === 80 ? 19 : 9;
  const isOfIt = unit !== undefined && unit.value > 0 && unit.value <= mostUnit;
  return isOfIt
    ? { digits: String(ten + unit.value), next: unit.next }
    : { digits: String(ten), next: after };
}

/** 0 to 19; "dix-sept" is two words of one number. */
function unitAt(
  words: readonly Word[],
  at: number,
): { readonly value: number; readonly next: number } | undefined {
  const value = small[words[at]?.text ?? ""];
  if (value === undefined) return undefined;
  const next = words[at + 1];
  const more = value === 10 && next?.joins === true ? small[next.text] : undefined;
  return more !== undefined && more >= 7 && more <= 9
    ? { value: value + more, next: at + 2 }
    : { value, next: at + 1 };
}
