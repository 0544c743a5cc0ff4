import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numbersIn } from "../../../../src/core/bit-set.ts";
import { queryOf } from "../../../../src/core/search/query.ts";
import { createSearchIndex, type Searched } from "../../../../src/core/search/search-index.ts";

const capacity = 12;
/** Few words, so that they meet; some begin others, some fold into others. */
const word = fc.constantFrom(
  "la",
  "lampe",
  "lampes",
  "chat",
  "Chât",
  "cœur",
  "coeur",
  "exil",
  "l'exil",
  "42",
);
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(" "));
const message: fc.Arbitrary<Searched> = fc.record({
  id: fc.constantFrom("h1", "h12", "t4-2"),
  text: fc.option(text, { nil: undefined }),
  notes: fc.array(text, { maxLength: 2 }),
});
/** Of a number and what stands there from now on, or nothing more. */
const puts = fc.array(fc.tuple(fc.nat(capacity - 1), fc.option(message, { nil: undefined })), {
  maxLength: 20,
});
const typed = fc.oneof(
  fc.array(fc.constantFrom("la", "lam", "CHAT", "cœ", "exil", "l'ex", "h1", "t4-2", "4", "z"), {
    maxLength: 3,
  }),
  fc.constantFrom(["la", '"lampe', 'chat"'], ['"la', "chat"], ["lampe", ""], ["la", "la"]),
);

const plain = (of: string): readonly string[] =>
  of
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("â", "a")
    .split(/[ '-]+/u)
    .filter((part) => part !== "");

/** Fields and phrases compared word by word, without an index. */
function isFound({ id, text: whole, notes }: Searched, phrases: readonly string[], isOpen: boolean): boolean {
  const fields = [id, whole ?? "", ...notes].map(plain);
  return phrases.every((phrase, number) => {
    const words = plain(phrase);
    const last = isOpen && number === phrases.length - 1 ? words.length - 1 : -1;
    return fields.some((field) =>
      field.some((_, at) =>
        words.every((wanted, n) =>
          n === last ? field[at + n]?.startsWith(wanted) === true : field[at + n] === wanted,
        ),
      ),
    );
  });
}

describe("the search index (seed 73)", () => {
  it("finds what a reader comparing words would, after any changes", () => {
    fc.assert(
      fc.property(puts, typed, (changes, words) => {
        const index = createSearchIndex(capacity);
        for (const [n, now] of changes) {
          if (now === undefined) index.remove(n);
          else index.put(n, now);
        }
        const query = words.join(" ");
        const quoted = query.includes('"');
        const phrases = (quoted ? query.split('"') : words).filter((part) => plain(part).length > 0);
        const isOpen = !/[" ]$/u.test(query);
        const split = quoted ? phrases.map((phrase) => phrase.trim()) : phrases;
        const right = [...new Map(changes)].flatMap(([n, now]) =>
          now !== undefined && isFound(now, split, isOpen) ? [n] : [],
        );
        expect(numbersIn(index.find(queryOf(query)))).toEqual(right.toSorted((a, b) => a - b));
      }),
      { seed: 73, numRuns: 500 },
    );
  });

  it("finds nothing by words that are no longer there, and everything by no words", () => {
    const index = createSearchIndex(2);
    index.put(0, { id: "h1", text: "Appelez Karim le soir", notes: ["connaît Karim"] });
    index.put(1, { id: "h2", text: "Karima vous attend", notes: [] });
    expect(numbersIn(index.find(queryOf("karim")))).toEqual([0, 1]);
    index.put(0, { id: "h1", text: undefined, notes: [] });
    expect(numbersIn(index.find(queryOf("karim")))).toEqual([1]);
    expect(numbersIn(index.find(queryOf("h1")))).toEqual([0]);
    index.put(1, { id: "h2", text: "Une voisine vous attend", notes: [] });
    expect(numbersIn(index.find(queryOf("kar")))).toEqual([]);
    expect(numbersIn(index.find(queryOf("")))).toEqual([0, 1]);
  });

  it("refuses a message that it has no room for", () => {
    expect(() => createSearchIndex(1).put(1, { id: "h1", text: "", notes: [] })).toThrow(RangeError);
  });
});
