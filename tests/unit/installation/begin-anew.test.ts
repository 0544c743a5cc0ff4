import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openBeginAnew } from "../../../src/installation/begin-anew.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A tab, which outlives its pages. */
function tab() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

/** Opens a page in the tab that is ill at once. @returns ms until it has begun anew. */
function waits(storage: ReturnType<typeof tab>, now = Date.now): number {
  const from = performance.now();
  const load = vi.fn();
  const anew = openBeginAnew(storage, now, load, new AbortController().signal);
  anew.begin();
  anew.begin();
  vi.runAllTimers();
  expect(load).toHaveBeenCalledOnce();
  return performance.now() - from;
}

test("a page begins anew at once, and later each time that it did not help", () => {
  const storage = tab();
  expect([1, 2, 3, 4, 5].map(() => waits(storage))).toEqual([0, 10_000, 30_000, 120_000, 120_000]);
  vi.advanceTimersByTime(600_000);
  expect(waits(storage)).toBe(0);
});

test("a clock that is set, and whatever else the tab has kept, never makes it wait for more than two minutes (seed 820)", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.record({ times: fc.integer(), atMs: fc.double() }).map((kept) => JSON.stringify(kept)),
      ),
      fc.integer({ min: -1e12, max: 1e12 }),
      (kept, leapMs) => {
        const storage = tab();
        storage.setItem("paume-begun-anew", kept);
        expect(waits(storage)).toBeLessThanOrEqual(120_000);
        expect(waits(storage, () => Date.now() + leapMs)).toBeLessThanOrEqual(120_000);
      },
    ),
    { seed: 820, numRuns: 60 },
  );
});

test("a page that is left does not load", () => {
  const life = new AbortController();
  const load = vi.fn();
  openBeginAnew(tab(), Date.now, load, life.signal).begin();
  life.abort();
  vi.runAllTimers();
  expect(load).not.toHaveBeenCalled();
});
