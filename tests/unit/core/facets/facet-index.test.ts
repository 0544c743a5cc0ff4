import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addBit, emptySet, numbersIn } from "../../../../src/core/bit-set.ts";
import {
  createFacetIndex,
  type FacetValues,
  type Selection,
} from "../../../../src/core/facets/facet-index.ts";

const facets = ["mood", "place", "sign"] as const;
type Facet = (typeof facets)[number];
const capacity = 40;

const values = fc.uniqueArray(fc.constantFrom("a", "b", "c", ""), { maxLength: 3 });
const document: fc.Arbitrary<FacetValues<Facet>> = fc.record({ mood: values, place: values, sign: values });
/** Of a number and what the message there is from now on, or nothing more. */
const puts = fc.array(fc.tuple(fc.nat(capacity - 1), fc.option(document, { nil: undefined })), {
  maxLength: 60,
});
const selection: fc.Arbitrary<Selection<Facet>> = fc
  .record({ mood: values, place: values, sign: values }, { requiredKeys: [] })
  .map((chosen) => Object.fromEntries(Object.entries(chosen).map(([facet, all]) => [facet, new Set(all)])));
const among = fc.uniqueArray(fc.nat(capacity - 1));

/** One message at a time, as whoever reads the rule would do it. */
function passes(is: FacetValues<Facet>, chosen: Selection<Facet>, but?: Facet): boolean {
  return facets.every((facet) => {
    const wanted = chosen[facet];
    if (facet === but || wanted === undefined || wanted.size === 0) return true;
    return is[facet].some((value) => wanted.has(value));
  });
}

describe("a facet index (seed 72)", () => {
  it("filters and counts as one would by hand, after any changes", () => {
    fc.assert(
      fc.property(puts, selection, among, (changes, chosen, some) => {
        const index = createFacetIndex(facets, capacity);
        for (const [n, is] of changes) {
          if (is === undefined) index.remove(n);
          else index.put(n, is);
        }
        const now = [...new Map(changes)].flatMap(([n, is]) => (is === undefined ? [] : [[n, is] as const]));
        const within = emptySet(capacity);
        for (const n of some) addBit(within, n);
        const { matching, ...filtered } = index.filter(chosen, within);
        const counts = filtered.counts();

        const there = now.filter(([n]) => some.includes(n));
        const right = there.filter(([, is]) => passes(is, chosen)).map(([n]) => n);
        expect(numbersIn(matching)).toEqual(right.toSorted((a, b) => a - b));
        for (const facet of facets) {
          const left = there.filter(([, is]) => passes(is, chosen, facet));
          for (const value of ["a", "b", "c", ""]) {
            const count = left.filter(([, is]) => is[facet].includes(value)).length;
            expect(counts.get(facet)?.get(value) ?? 0).toBe(count);
          }
        }
        const pairs = index.cross("mood", "place", within);
        for (const mood of ["a", "b"]) {
          for (const place of ["b", ""]) {
            const both = there.filter(([, is]) => is.mood.includes(mood) && is.place.includes(place));
            expect(pairs.get(mood)?.get(place) ?? 0).toBe(both.length);
          }
        }
      }),
      { seed: 72 },
    );
  });

  it("refuses a message that it has no room for", () => {
    const index = createFacetIndex(["mood"], 10);
    expect(() => index.put(10, { mood: [] })).toThrow(RangeError);
  });
});
