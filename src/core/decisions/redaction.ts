import { mix, seedOf } from "../chance.ts";
import type { Span } from "../findings/finding.ts";
import type { TakenOut } from "./decision.ts";

/** What stands where words were taken out. */
export const redactionMark = "…";

const inWord = /[\p{L}\p{M}\p{N}]/u;

/** The seal of these words in this workspace, 64 bits, hex: two rounds of a 32-bit hash over salt and words. */
export function sealOf(words: string, salt: string): string {
  const [a, b] = [seedOf(`${salt}\n${words}`), seedOf(`${words}\n${salt}`)];
  return [mix(a ^ words.length), mix(b)].map((half) => half.toString(16).padStart(8, "0")).join("");
}

/** The character that begins or ends beside an offset, as a whole. */
const characterBefore = (text: string, at: number): string =>
  Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? "";
const characterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0x20);

/** Whether no word is cut by a border there. */
const isBorder = (text: string, at: number): boolean =>
  !inWord.test(characterBefore(text, at)) || at >= text.length || !inWord.test(characterAt(text, at));

/** @returns the span, grown until it cuts no word, without the spaces at its ends. */
export function wholeWords(text: string, { start, end }: Span): Span {
  let [from, to] = [Math.max(0, start), Math.min(text.length, end)];
  while (from > 0 && !isBorder(text, from)) from -= characterBefore(text, from).length;
  while (to < text.length && !isBorder(text, to)) to += characterAt(text, to).length;
  const words = text.slice(from, to);
  return {
    start: from + (words.length - words.trimStart().length),
    end: to - (words.length - words.trimEnd().length),
  };
}

/** What a log keeps of a redaction. @param text the whole text (see `MessageState`), with nothing taken out yet. @param span of it; whole words are taken out. */
export function takeOut(text: string, span: Span, salt: string): TakenOut {
  const { start, end } = wholeWords(text, span);
  return { seal: sealOf(text.slice(start, end), salt), length: end - start };
}

/** Where a text has the words, wherever else in it they were taken from: a name that is taken out once is taken out everywhere. */
export function placesOf(text: string, { seal, length }: TakenOut, salt: string): readonly Span[] {
  if (length === 0) return [];
  const places: Span[] = [];
  let start = 0;
  for (let end = length; end <= text.length; end = start + length) {
    const isThere =
      isBorder(text, start) && isBorder(text, end) && sealOf(text.slice(start, end), salt) === seal;
    if (isThere) places.push({ start, end });
    start = isThere ? end : start + 1;
  }
  return places;
}

/** The text without any of these words. Redactions that overlap leave one mark. */
export function redacted(text: string, takenOut: readonly TakenOut[], salt: string): string {
  const spans = takenOut
    .flatMap((words) => placesOf(text, words, salt))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  let [shown, from] = ["", 0];
  for (const { start, end } of spans) {
    if (start >= from) shown += text.slice(from, start) + redactionMark;
    from = Math.max(from, end);
  }
  return shown + text.slice(from);
}
