import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addBit,
  commonSize,
  emptySet,
  hasBit,
  keepCommon,
  numbersIn,
  removeBit,
  sizeOf,
  takeIn,
  type BitSet,
} from "../../../src/core/bit-set.ts";

const capacity = 100;
const numbers = fc.uniqueArray(fc.nat(capacity - 1));

function setOf(members: readonly number[]): BitSet {
  const set = emptySet(capacity);
  for (const n of members) addBit(set, n);
  return set;
}

const ascending = (members: Iterable<number>): readonly number[] => [...members].toSorted((a, b) => a - b);

describe("a set of bits (seed 71)", () => {
  it("has what was added and not removed, in order", () => {
    fc.assert(
      fc.property(numbers, numbers, (added, removed) => {
        const set = setOf(added);
        for (const n of removed) removeBit(set, n);
        const left = added.filter((n) => !removed.includes(n));
        expect(numbersIn(set)).toEqual(ascending(left));
        expect(sizeOf(set)).toBe(left.length);
        for (let n = 0; n < capacity; n++) expect(hasBit(set, n)).toBe(left.includes(n));
      }),
      { seed: 71 },
    );
  });

  it("is met and joined as sets are", () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const [common, joined] = [setOf(a), setOf(a)];
        keepCommon(common, setOf(b));
        takeIn(joined, setOf(b));
        expect(numbersIn(common)).toEqual(ascending(a.filter((n) => b.includes(n))));
        expect(numbersIn(joined)).toEqual(ascending(new Set([...a, ...b])));
        expect(commonSize(setOf(a), setOf(b))).toBe(sizeOf(common));
      }),
      { seed: 71 },
    );
  });

  it("has no room for more than was asked for, to the next 32", () => {
    const set = emptySet(33);
    addBit(set, 63);
    addBit(set, 64);
    expect(numbersIn(set)).toEqual([63]);
  });
});
