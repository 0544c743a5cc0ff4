import * as fc from "fast-check";
import { expect, test } from "vitest";
import { lockOut, type Patience } from "../../../src/server/lock-out.ts";

const patience: fc.Arbitrary<Patience> = fc.record({
  freeTries: fc.integer({ min: 1, max: 12 }),
  firstWaitMs: fc.integer({ min: 1, max: 10_000 }),
  longestWaitMs: fc.integer({ min: 10_000, max: 900_000 }),
});

test("whoever tries again as soon as allowed waits as long or longer each time, up to the longest (seed 501)", () => {
  fc.assert(
    fc.property(patience, fc.integer({ min: 1, max: 60 }), (of, tries) => {
      const lock = lockOut(of);
      let [atMs, before] = [1e12, 0];
      for (let i = 0; i < tries; i++) {
        lock.count("a", atMs);
        const wait = lock.waitMs("a", atMs);
        if (i + 1 < of.freeTries) expect(wait).toBe(0);
        else expect(wait).toBe(Math.min(of.firstWaitMs * 2 ** (i + 1 - of.freeTries), of.longestWaitMs));
        expect(wait).toBeGreaterThanOrEqual(before);
        if (wait > 0) expect(lock.waitMs("a", atMs + wait - 1)).toBe(1);
        expect(lock.waitMs("a", atMs + wait)).toBe(0);
        [atMs, before] = [atMs + wait, wait];
      }
    }),
    { seed: 501 },
  );
});

test("whatever the clock does, nobody waits longer than the longest (seed 502)", () => {
  const times = fc.array(fc.integer({ min: 0, max: 4e12 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(patience, times, (of, clock) => {
      const lock = lockOut(of);
      for (const atMs of clock) {
        lock.count("a", atMs);
        const wait = lock.waitMs("a", atMs - 1e12);
        expect(wait).toBeLessThanOrEqual(of.longestWaitMs);
        expect(wait).toBeGreaterThanOrEqual(0);
      }
    }),
    { seed: 502 },
  );
});

test("a clock that was set back by a year locks nobody out for longer than the wait", () => {
  const lock = lockOut({ freeTries: 1, firstWaitMs: 5000, longestWaitMs: 5000 });
  const [year, before] = [31_536_000_000, 1e12];
  lock.count("a", before);
  expect(lock.waitMs("a", before - year)).toBe(5000);
  expect(lock.waitMs("a", before - year + 4999)).toBe(1);
  expect(lock.waitMs("a", before - year + 5000)).toBe(0);
});

test("another name waits for nothing, and a right try makes up for all wrong ones", () => {
  const lock = lockOut({ freeTries: 2, firstWaitMs: 1000, longestWaitMs: 5000 });
  for (let i = 0; i < 5; i++) lock.count("a", 0);
  expect(lock.waitMs("b", 0)).toBe(0);
  expect(lock.waitMs("a", 0)).toBe(5000);
  lock.forgive("a");
  expect(lock.waitMs("a", 0)).toBe(0);
});

test("slips of another day are forgotten", () => {
  const lock = lockOut({ freeTries: 2, firstWaitMs: 1000, longestWaitMs: 5000 });
  lock.count("a", 0);
  lock.count("a", 3_600_000);
  expect(lock.waitMs("a", 3_600_000)).toBe(0);
});
