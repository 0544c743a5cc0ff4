import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { onceLived } from "../../../src/installation/once-lived.ts";

let drawn = 0;
let life: AbortController;
const lived = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  drawn = 0;
  life = new AbortController();
  onceLived(() => drawn, lived, life.signal);
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const pass = async (seconds: number, picturesASecond: number): Promise<void> => {
  for (let second = 0; second < seconds; second++) {
    drawn += picturesASecond;
    await vi.advanceTimersByTimeAsync(1000);
  }
};

describe("a page's first minute", () => {
  it("is over after sixty seconds with pictures, once, however many they are", async () => {
    await pass(59, 1);
    expect(lived).not.toHaveBeenCalled();
    await pass(120, 60);
    expect(lived).toHaveBeenCalledTimes(1);
  });

  it("does not count seconds without a picture, and never ends where none comes any more", async () => {
    await pass(30, 25);
    await pass(600, 0);
    expect(lived).not.toHaveBeenCalled();
    await pass(30, 25);
    expect(lived).toHaveBeenCalledTimes(1);
  });

  it("ends with the page, or with what was on trial", async () => {
    await pass(59, 1);
    life.abort();
    await pass(60, 1);
    expect(lived).not.toHaveBeenCalled();
  });
});
