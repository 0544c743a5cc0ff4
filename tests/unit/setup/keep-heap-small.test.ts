import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepHeapSmall } from "../../../src/setup/keep-heap-small.ts";

/** What was made in a turn is kept to its end. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("the house's heap", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout"] }));
  afterEach(() => void vi.useRealTimers());

  it("is rid of garbage a minute after it was opened, then every ten minutes, and not between", async () => {
    keepHeapSmall();
    for (const minutes of [1, 10, 10]) {
      const garbage = new WeakRef({});
      await nextTurn();
      vi.advanceTimersByTime(minutes * 60_000 - 1000);
      expect(garbage.deref()).toBeDefined();
      await nextTurn();
      vi.advanceTimersByTime(1000);
      expect(garbage.deref()).toBeUndefined();
    }
  });
});
