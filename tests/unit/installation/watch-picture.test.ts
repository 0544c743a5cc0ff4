import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchPicture } from "../../../src/installation/watch-picture.ts";

let rendered = 0;
let isVisible = true;
const stands = vi.fn();
let life: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  [rendered, isVisible, life] = [0, true, new AbortController()];
  watchPicture({ rendered: () => rendered, isVisible: () => isVisible, stands, signal: life.signal });
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.clearAllMocks();
});

/** Seconds with so many pictures each. */
function pass(seconds: number, pictures: number): void {
  for (let s = 0; s < seconds; s++) {
    rendered += pictures;
    vi.advanceTimersByTime(1000);
  }
}

test("one picture a second is enough, and four seconds without are not", () => {
  pass(60, 1);
  pass(3, 0);
  pass(1, 1);
  pass(3, 0);
  expect(stands).not.toHaveBeenCalled();
  pass(1, 0);
  expect(stands).toHaveBeenCalledOnce();
});

test("a page that nobody can see draws nothing, and is well; it has its time when it is seen again", () => {
  pass(5, 1);
  isVisible = false;
  pass(3600, 0);
  isVisible = true;
  pass(3, 0);
  expect(stands).not.toHaveBeenCalled();
});

test("a page that is left is not looked at", () => {
  life.abort();
  pass(60, 0);
  expect(stands).not.toHaveBeenCalled();
});
