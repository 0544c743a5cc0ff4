import type { Span } from "../findings/finding.ts";
import { wordsIn } from "./words.ts";

/** Words that stand beside each other, in this order. Most phrases are one word. */
export interface Phrase {
  readonly words: readonly [string, ...string[]];
  /** The last word is still being typed: every word that begins so will do. */
  readonly isOpen: boolean;
}

/** What is looked for: every phrase must be there, wherever. Without any, everything is found. */
export type Query = readonly Phrase[];

/** Straight, curved, low and angled: whoever types a phrase takes what the keyboard has. */
const quotation = /["\u201C\u201D\u201E\u00AB\u00BB]/u;

/**
 * Reads what is typed into the box. Words in quotation marks are a phrase, and so is what is typed without a space: "l'exil", an id with a
 * hyphen, a run of a script that has no spaces. The last word is open until something follows it.
 */
export function queryOf(typed: string): Query {
  const parts = typed.split(quotation);
  return parts.flatMap((part, index) => {
    const isLast = index === parts.length - 1;
    const chunks = index % 2 === 1 ? [part] : part.split(/\s+/u);
    return chunks.flatMap((chunk, at): readonly Phrase[] => {
      const found = wordsIn(chunk);
      const [first, ...rest] = found.map(({ word }) => word);
      if (first === undefined) return [];
      const isTyped = isLast && at === chunks.length - 1 && found.at(-1)?.span.end === chunk.length;
      return [{ words: [first, ...rest], isOpen: isTyped }];
    });
  });
}

/** Where a text has what is looked for: the words as written, in the order of the text, for marking them. */
export function placesIn(text: string, query: Query): readonly Span[] {
  const found = wordsIn(text);
  const isMarked = found.map(() => false);
  for (const { words, isOpen } of query) {
    for (let at = 0; at + words.length <= found.length; at++) {
      const fits = words.every((word, n) => {
        const there = found[at + n]?.word ?? "";
        return isOpen && n === words.length - 1 ? there.startsWith(word) : there === word;
      });
      if (fits) isMarked.fill(true, at, at + words.length);
    }
  }
  return found.flatMap(({ span }, n) => (isMarked[n] === true ? [span] : []));
}
