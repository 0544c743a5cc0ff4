/** Every word with the numbers of the documents that have it, both in order. A word that no document has any more is not there. */
export interface Vocabulary {
  /** @param document has none of these words yet; each once. */
  readonly add: (document: number, words: Iterable<string>) => void;
  readonly remove: (document: number, words: Iterable<string>) => void;
  readonly having: (word: string) => readonly number[];
  /** The documents of each word that begins so; a document may come several times. */
  readonly beginning: (prefix: string) => Iterable<readonly number[]>;
}

/** @returns the first place in a sorted list whose entry is not before `wanted`. */
function placeOf<T extends string | number>(sorted: readonly T[], wanted: T): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = sorted[middle];
    if (entry !== undefined && entry < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function createVocabulary(): Vocabulary {
  const documents = new Map<string, number[]>();
  const sorted: string[] = [];

  return {
    add: (document, words) => {
      for (const word of words) {
        const own = documents.get(word);
        if (own === undefined) {
          documents.set(word, [document]);
          sorted.splice(placeOf(sorted, word), 0, word);
        } else if ((own.at(-1) ?? -1) < document) own.push(document);
        else own.splice(placeOf(own, document), 0, document);
      }
    },
    remove: (document, words) => {
      for (const word of words) {
        const own = documents.get(word);
        const at = own === undefined ? -1 : placeOf(own, document);
        if (own?.[at] !== document) continue;
        own.splice(at, 1);
        if (own.length > 0) continue;
        documents.delete(word);
        sorted.splice(placeOf(sorted, word), 1);
      }
    },
    having: (word) => documents.get(word) ?? [],
    *beginning(prefix) {
      for (let at = placeOf(sorted, prefix); sorted[at]?.startsWith(prefix) === true; at++) {
        yield documents.get(sorted[at] ?? "") ?? [];
      }
    },
  };
}
