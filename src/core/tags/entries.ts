import { entriesOf } from "../findings/pattern.ts";
import { type FoundWord, wordsIn } from "../search/words.ts";
import type { TagWords } from "./tag-words.ts";

/** One entry of a list, ready to be looked for. */
export interface Entry {
  /** As it stands in the list: this is what a proposal gives as its reason. */
  readonly says: string;
  readonly value: string;
  /** 2 if it is telling, 1 if it hints. */
  readonly weight: 1 | 2;
  /** Folded as in a search. */
  readonly words: readonly EntryWord[];
}

interface EntryWord {
  readonly word: string;
  /** Any ending will do. */
  readonly isStem: boolean;
}

/** Finds the entries that begin at a word of a text. */
export type EntriesAt = (words: readonly FoundWord[], at: number) => readonly Entry[];

const wordsOfEntry = (entry: string): readonly EntryWord[] =>
  entry.split(" ").flatMap((part) =>
    wordsIn(part).map(({ word }, at, all) => ({
      word,
      isStem: part.endsWith("*") && at === all.length - 1,
    })),
  );

const fits = ({ word, isStem }: EntryWord, there: FoundWord | undefined): boolean =>
  there !== undefined && (isStem ? there.word.startsWith(word) : there.word === word);

/** @param lists by value. */
export function entriesIn(lists: Readonly<Record<string, TagWords>>): EntriesAt {
  const entries = Object.entries(lists).flatMap(([value, { telling, hinting }]) => {
    const all = (list: string, weight: 1 | 2): readonly Entry[] =>
      entriesOf(list).map((says) => ({ says, value, weight, words: wordsOfEntry(says) }));
    return [...all(telling, 2), ...all(hinting, 1)];
  });
  const [whole, stems] = [new Map<string, Entry[]>(), new Map<string, Entry[]>()];
  for (const entry of entries) {
    const [first] = entry.words;
    if (first === undefined) continue;
    const by = first.isStem ? stems : whole;
    const own = by.get(first.word);
    if (own === undefined) by.set(first.word, [entry]);
    else own.push(entry);
  }
  const longest = Math.max(0, ...[...stems.keys()].map((stem) => stem.length));
  return (words, at) => {
    const begun = words[at]?.word ?? "";
    const found: Entry[] = [...(whole.get(begun) ?? [])];
    for (let length = 1; length <= Math.min(longest, begun.length); length++) {
      found.push(...(stems.get(begun.slice(0, length)) ?? []));
    }
    return found.filter((entry) => entry.words.every((word, n) => fits(word, words[at + n])));
  };
}
