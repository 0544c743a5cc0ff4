import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gridFor, messageAt, roundKey } from "../../../../src/core/messages/order.ts";

const word = fc.integer({ min: 0, max: 0xffffffff });
const size = fc.integer({ min: 1, max: 3000 });
const orderOf = (messages: number, key: number) =>
  Array.from({ length: messages }, (_, place) => messageAt(place, messages, key));

/** Pearson's statistic of counts that should all be alike. */
const chiSquare = (counts: readonly number[]) => {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
};
/** Six standard deviations above the mean of a chi-square distribution. */
const improbable = (freedom: number) => freedom + 6 * Math.sqrt(2 * freedom);

describe("the order of a round (seed 20)", () => {
  it("has every message once, whatever the key and the size", () => {
    fc.assert(
      fc.property(size, word, (messages, key) => {
        expect(new Set(orderOf(messages, key))).toEqual(new Set(Array.from({ length: messages }).keys()));
      }),
      { seed: 20, numRuns: 60 },
    );
  });

  it("wastes fewer steps in a round than its grid has columns", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (messages) => {
        const { columns, rows } = gridFor(messages);
        const superfluous = columns * rows - messages;
        expect(superfluous).toBeGreaterThanOrEqual(0);
        expect(superfluous).toBeLessThan(columns);
      }),
      { seed: 20 },
    );
  });

  it("has another key in every round", () => {
    fc.assert(
      fc.property(
        word,
        fc.integer({ min: 0, max: 1e9 }),
        fc.integer({ min: 1, max: 5000 }),
        (seed, round, n) => {
          expect(roundKey(seed, round)).not.toBe(roundKey(seed, round + n));
        },
      ),
      { seed: 20 },
    );
  });

  it("puts no two messages side by side again in the next round more often than chance would", () => {
    const messages = 12_000;
    const neighbours = (round: number) => {
      const order = orderOf(messages, roundKey(1, round));
      return order.slice(1).map((message, at) => `${order[at]} ${message}`);
    };
    const first = new Set(neighbours(0));
    // One pair is expected; eight or more happen once in 100,000.
    expect(neighbours(1).filter((pair) => first.has(pair)).length).toBeLessThan(8);
  });

  it.each([3, 4, 5])("makes every order of %i messages equally likely", (messages) => {
    const counts = new Map<string, number>();
    for (let round = 0; round < 24_000; round += 1) {
      const order = orderOf(messages, roundKey(7, round)).join(" ");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    const orders = { 3: 6, 4: 24, 5: 120 }[messages] ?? 0;
    expect(counts.size).toBe(orders);
    expect(chiSquare([...counts.values()])).toBeLessThan(improbable(orders - 1));
  });

  it("puts every one of 50 messages in each place alike", () => {
    const messages = 50;
    const counts = Array.from({ length: messages * messages }, () => 0);
    for (let round = 0; round < 5000; round += 1) {
      for (const [place, message] of orderOf(messages, roundKey(round, 3)).entries()) {
        const cell = place * messages + message;
        counts[cell] = (counts[cell] ?? 0) + 1;
      }
    }
    expect(chiSquare(counts)).toBeLessThan(improbable((messages - 1) ** 2));
  });

  it("refuses a place outside", () => {
    for (const place of [-1, 10, NaN]) expect(() => messageAt(place, 10, 1)).toThrow(RangeError);
  });
});
