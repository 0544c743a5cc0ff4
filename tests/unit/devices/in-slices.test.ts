import { afterEach, expect, it, vi } from "vitest";
import { inSlices } from "../../../src/devices/in-slices.ts";

afterEach(() => vi.restoreAllMocks());

it("lets others have their turn after some ms, and does all of the work in its order", async () => {
  let nowMs = 0;
  vi.spyOn(performance, "now").mockImplementation(() => nowMs);
  const done: number[] = [];
  const pieces = (function* () {
    for (let n = 0; n < 20; n++) {
      yield;
      nowMs += 5;
      done.push(n);
    }
    return "all";
  })();
  const result = inSlices(pieces);
  const turns: number[] = [];
  while (done.length < 20) {
    turns.push(done.length);
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(await result).toBe("all");
  expect(done).toEqual(Array.from({ length: 20 }, (_, n) => n));
  for (const [turn, at] of turns.entries()) expect(at - (turns[turn - 1] ?? 0)).toBeLessThanOrEqual(4);
});

it("passes on what the work throws", async () => {
  const broken = (function* () {
    yield;
    throw new RangeError("no");
  })();
  await expect(inSlices(broken)).rejects.toThrow("no");
});
