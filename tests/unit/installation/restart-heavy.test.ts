import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { restartHeavy } from "../../../src/installation/restart-heavy.ts";

let bytes: number | undefined;
let isFree = true;
const restart = vi.fn<(bytes: number) => void>();
let life: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  [bytes, isFree, life] = [100, true, new AbortController()];
  const measure = () => Promise.resolve(bytes);
  restartHeavy({ measure, limitBytes: 1000, isFree: () => isFree, restart, signal: life.signal });
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.clearAllMocks();
});

const minutes = (count: number) => vi.advanceTimersByTimeAsync(60_000 * count);

test("a page within its limit, or of which nothing is known, stays", async () => {
  await minutes(600);
  bytes = undefined;
  await minutes(600);
  expect(restart).not.toHaveBeenCalled();
});

test("one above it begins anew, once, within minutes", async () => {
  bytes = 1001;
  await minutes(6);
  expect(restart.mock.calls).toEqual([[1001]]);
  await minutes(600);
  expect(restart).toHaveBeenCalledOnce();
});

test("never while somebody reads, and a second after they have gone", async () => {
  [bytes, isFree] = [5000, false];
  await minutes(120);
  expect(restart).not.toHaveBeenCalled();
  isFree = true;
  await vi.advanceTimersByTimeAsync(1000);
  expect(restart).toHaveBeenCalledOnce();
});

test("a page that is left does not", async () => {
  bytes = 5000;
  life.abort();
  await minutes(60);
  expect(restart).not.toHaveBeenCalled();
});
