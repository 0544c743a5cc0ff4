import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { settleHeap } from "../../../src/setup/settle-heap.ts";

describe("the house's heap", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout"] }));
  afterEach(() => void vi.useRealTimers());

  it("is rid of garbage a minute after it was opened, once, and not before", async () => {
    const early = new WeakRef({});
    settleHeap();
    // What was made in this turn is kept to its end.
    await new Promise((resolve) => setImmediate(resolve));
    vi.advanceTimersByTime(59_000);
    expect(early.deref()).toBeDefined();
    await new Promise((resolve) => setImmediate(resolve));
    vi.advanceTimersByTime(1_000);
    expect(early.deref()).toBeUndefined();
    expect(vi.getTimerCount()).toBe(0);
  });
});
