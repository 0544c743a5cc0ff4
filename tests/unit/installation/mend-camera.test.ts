import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openFaults } from "../../../src/installation/faults.ts";
import { mendCamera } from "../../../src/installation/mend-camera.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function mending() {
  let present: readonly string[] = [];
  const told: string[] = [];
  const faults = openFaults(
    (all) => (present = all.map(({ code }) => code)),
    ({ detail }) => told.push(detail),
  );
  const reopen = vi.fn();
  const life = new AbortController();
  return {
    reopen,
    told,
    life,
    tell: mendCamera(reopen, faults, life.signal),
    present: () => present,
  };
}

test("a camera whose picture is none is told once, opened anew at once, and then more and more rarely", () => {
  const { tell, reopen, told, present } = mending();
  for (const pauseMs of [0, 8_000, 30_000, 120_000, 600_000, 600_000]) {
    const before = reopen.mock.calls.length;
    tell("black");
    vi.advanceTimersByTime(Math.max(0, pauseMs - 1));
    expect(reopen).toHaveBeenCalledTimes(pauseMs === 0 ? before + 1 : before);
    vi.advanceTimersByTime(1);
    expect(reopen).toHaveBeenCalledTimes(before + 1);
  }
  expect(told).toEqual(["its picture is black"]);
  expect(present()).toEqual(["camera-stuck"]);
});

test("one that is well is left alone, and its next illness is met at once", () => {
  const { tell, reopen, present } = mending();
  tell("still");
  vi.advanceTimersByTime(0);
  tell("still");
  tell("alive");
  vi.advanceTimersByTime(3_600_000);
  expect(reopen).toHaveBeenCalledTimes(1);
  expect(present()).toEqual([]);
  tell("still");
  vi.advanceTimersByTime(0);
  expect(reopen).toHaveBeenCalledTimes(2);
});

test("a page that is left opens nothing any more", () => {
  const { tell, reopen, life } = mending();
  tell("black");
  tell("black");
  life.abort();
  vi.advanceTimersByTime(3_600_000);
  expect(reopen.mock.calls.length).toBeLessThanOrEqual(1);
});
