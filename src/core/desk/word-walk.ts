import type { Span } from "../findings/finding.ts";

/** The words of a text, in its order. @param lang BCP 47. */
export function wordsIn(text: string, lang: string): readonly Span[] {
  const words = new Intl.Segmenter(lang, { granularity: "word" }).segment(text);
  return Array.from(words, ({ segment, index, isWordLike }) =>
    isWordLike === true ? [{ start: index, end: index + segment.length }] : [],
  ).flat();
}

/**
 * What is selected after a step from word to word, as with the arrow keys of an editor that knows whole words alone.
 * @param picked what is selected now; without it a step forward selects the first word, one back the last.
 * @param step 1 forward in the order of reading, -1 back.
 * @param isGrowing whether the words stepped over are selected with it: forward the end moves, back it is taken back, down to one word.
 */
export function walked(
  words: readonly Span[],
  picked: Span | undefined,
  step: 1 | -1,
  isGrowing: boolean,
): Span | undefined {
  if (picked === undefined) return words.at(step === 1 ? 0 : -1);
  const first = words.findIndex(({ end }) => end > picked.start);
  const last = words.findLastIndex(({ start }) => start < picked.end);
  if (isGrowing) {
    const end = words[Math.max(first, last + step)] ?? words[last];
    const begin = words[first];
    return begin !== undefined && end !== undefined ? { start: begin.start, end: end.end } : picked;
  }
  return words[step === 1 ? last + 1 : first - 1] ?? words[step === 1 ? last : first] ?? picked;
}
