import * as fc from "fast-check";
import { expect, test } from "vitest";
import { recent } from "../../../src/core/recent.ts";

const seed = 11;

test(`the last so many different keys are known, with the value that they were given last, seed ${seed}`, () => {
  const uses = fc.array(fc.record({ key: fc.nat(12), value: fc.option(fc.nat(99), { nil: undefined }) }));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), uses, (most, all) => {
      const kept = recent<number, number>(most);
      const told = new Map<number, number>();
      /** Oldest first: keys that were set, or found. */
      let order: readonly number[] = [];
      for (const { key, value } of all) {
        const found = kept.get(key);
        if (order.slice(-most).includes(key)) expect(found).toBe(told.get(key));
        if (found !== undefined) expect(found).toBe(told.get(key));
        if (value !== undefined) {
          kept.set(key, value);
          told.set(key, value);
        }
        if (value !== undefined || found !== undefined)
          order = [...order.filter((other) => other !== key), key];
      }
    }),
    { seed, numRuns: 500 },
  );
});

test("what is never asked for again is forgotten", () => {
  const kept = recent<number, string>(10);
  for (let i = 0; i < 100; i++) kept.set(i, `${i}`);
  const known = Array.from({ length: 100 }, (_, i) => i).filter((i) => kept.get(i) !== undefined);
  expect(known.length).toBeGreaterThanOrEqual(10);
  expect(known.length).toBeLessThanOrEqual(20);
  expect(known.at(-1)).toBe(99);
});

test("what is asked for again and again stays", () => {
  const kept = recent<string, number>(5);
  kept.set("le", 1);
  for (let i = 0; i < 100; i++) {
    kept.set(`mot ${i}`, i);
    expect(kept.get("le")).toBe(1);
  }
});
