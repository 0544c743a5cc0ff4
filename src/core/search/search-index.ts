import { addBit, type BitSet, emptySet, keepCommon, numbersIn, removeBit } from "../bit-set.ts";
import type { Phrase, Query } from "./query.ts";
import { createVocabulary } from "./vocabulary.ts";
import { wordsIn } from "./words.ts";

/**
 * What of a message is searched. The desk's search covers the whole text (`MessageState.whole`), words that were taken out of it included: the
 * curator who decides has them on the card, and must be able to find who asks to be forgotten. An erased message has no text, and is found by its id alone.
 */
export interface Searched {
  readonly id: string;
  readonly text: string | undefined;
  readonly notes: readonly string[];
}

/** Finds messages by their words while they are typed. Messages go by number, 0 ≤ n < capacity. */
export interface SearchIndex {
  /** Takes a message in, in place of what had its number: words that it has no more are found no more, and kept nowhere. */
  readonly put: (n: number, message: Searched) => void;
  readonly remove: (n: number) => void;
  /** The numbers of the messages that have all of it. */
  readonly find: (query: Query) => BitSet;
}

/** A field's words with a space before and after each; fields are parted, so that no phrase reaches from one into the next. */
const lineOf = (field: string): string =>
  ` ${wordsIn(field)
    .map(({ word }) => word)
    .join(" ")} `;
const fieldEnd = "\n";

const wordsOfLine = (line: string): ReadonlySet<string> =>
  new Set(line.split(/[ \n]+/u).filter((word) => word !== ""));

/** @param capacity how many messages there may be: the index has room for no more. */
export function createSearchIndex(capacity: number): SearchIndex {
  const vocabulary = createVocabulary();
  const lines = new Map<number, string>();
  const all = emptySet(capacity);

  const havingWords = ({ words, isOpen }: Phrase): BitSet => {
    const found = emptySet(capacity);
    for (const [index, word] of words.entries()) {
      const isPrefix = isOpen && index === words.length - 1;
      const having = index === 0 ? found : emptySet(capacity);
      for (const documents of isPrefix ? vocabulary.beginning(word) : [vocabulary.having(word)]) {
        for (const n of documents) addBit(having, n);
      }
      if (having !== found) keepCommon(found, having);
    }
    return found;
  };

  const havingPhrase = (phrase: Phrase): BitSet => {
    const found = havingWords(phrase);
    if (phrase.words.length === 1) return found;
    const row = ` ${phrase.words.join(" ")}${phrase.isOpen ? "" : " "}`;
    for (const n of numbersIn(found)) if (lines.get(n)?.includes(row) !== true) removeBit(found, n);
    return found;
  };

  return {
    put: (n, { id, text, notes }) => {
      if (n < 0 || n >= capacity) throw new RangeError(`message ${n} of ${capacity}`);
      const line = [id, text ?? "", ...notes].map(lineOf).join(fieldEnd);
      const before = lines.get(n);
      if (before === line) return;
      const [had, has] = [wordsOfLine(before ?? ""), wordsOfLine(line)];
      vocabulary.remove(
        n,
        [...had].filter((word) => !has.has(word)),
      );
      vocabulary.add(
        n,
        [...has].filter((word) => !had.has(word)),
      );
      lines.set(n, line);
      addBit(all, n);
    },
    remove: (n) => {
      vocabulary.remove(n, wordsOfLine(lines.get(n) ?? ""));
      lines.delete(n);
      removeBit(all, n);
    },
    find: (query) => {
      const found = all.slice();
      for (const phrase of query) keepCommon(found, havingPhrase(phrase));
      return found;
    },
  };
}
