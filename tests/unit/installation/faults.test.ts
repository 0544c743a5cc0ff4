import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PaumeError, paumeErrorCodes, type PaumeErrorCode } from "../../../src/core/error.ts";
import { openFaults, untilItWorks, type Faults } from "../../../src/installation/faults.ts";

const show = vi.fn<(present: readonly PaumeError[]) => void>();
const report = vi.fn<(error: PaumeError) => void>();
const missing = new PaumeError("set-missing", "host-messages.jsonl");
const corrupt = new PaumeError("set-corrupt", "line 7: text: is empty");

afterEach(() => void vi.resetAllMocks());

describe("faults (seed 95)", () => {
  it("shows exactly what is wrong now, each code once with its newest detail, and tells of each change only", () => {
    const event = fc.record({
      code: fc.constantFrom<PaumeErrorCode[]>(...paumeErrorCodes.slice(0, 4)),
      detail: fc.option(fc.constantFrom("here", "there"), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        vi.resetAllMocks();
        const faults = openFaults(show, report);
        const present = new Map<PaumeErrorCode, string>();
        let [changes, reports] = [0, 0];
        for (const { code, detail } of events) {
          if (present.get(code) !== detail) changes++;
          if (detail === undefined) {
            present.delete(code);
            faults.clear(code);
          } else {
            if (present.get(code) !== detail) reports++;
            present.set(code, detail);
            faults.raise(new PaumeError(code, detail));
          }
          const shown = show.mock.lastCall?.[0] ?? [];
          expect(new Map(shown.map((error) => [error.code, error.detail]))).toEqual(present);
          expect(shown).toHaveLength(present.size);
        }
        expect(show).toHaveBeenCalledTimes(changes);
        expect(report).toHaveBeenCalledTimes(reports);
      }),
      { seed: 95 },
    );
  });

  it("clears several at once with one word", () => {
    const faults = openFaults(show, report);
    faults.raise(missing);
    faults.raise(corrupt);
    faults.clear("set-missing", "set-corrupt", "camera-lost");
    expect(show).toHaveBeenCalledTimes(3);
    expect(show).toHaveBeenLastCalledWith([]);
  });
});

describe("trying until it works", () => {
  let faults: Faults;
  let life: AbortController;
  beforeEach(() => {
    vi.useFakeTimers();
    faults = openFaults(show, report);
    life = new AbortController();
  });
  afterEach(() => void vi.useRealTimers());

  it("raises what fails, replaces it by what fails next, and clears it with success", async () => {
    const attempt = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(missing)
      .mockRejectedValueOnce(corrupt)
      .mockResolvedValue("a set");
    const working = untilItWorks(attempt, ["set-missing", "set-corrupt"], faults, life.signal);
    await vi.advanceTimersByTimeAsync(0);
    expect(show).toHaveBeenLastCalledWith([missing]);
    await vi.advanceTimersByTimeAsync(3000);
    expect(show).toHaveBeenLastCalledWith([corrupt]);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await working).toBe("a set");
    expect(show).toHaveBeenLastCalledWith([]);
    expect(report.mock.calls).toEqual([[missing], [corrupt]]);
  });

  it("leaves the faults of others alone", async () => {
    const lost = new PaumeError("camera-lost", "webcam");
    faults.raise(lost);
    await untilItWorks(async () => 1, ["set-missing"], faults, life.signal);
    expect(show).toHaveBeenLastCalledWith([lost]);
  });

  it("ends when it is not wanted any more, and tries no further", async () => {
    const attempt = vi.fn<() => Promise<string>>().mockRejectedValue(missing);
    const working = untilItWorks(attempt, ["set-missing"], faults, life.signal);
    const ended = expect(working).rejects.toMatchObject({ name: "AbortError" });
    await vi.advanceTimersByTimeAsync(0);
    life.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    await ended;
    expect(attempt).toHaveBeenCalledTimes(1);
  });

  it("does not hide a mistake of ours", async () => {
    const mistake = new TypeError("undefined is not a function");
    await expect(untilItWorks(() => Promise.reject(mistake), [], faults, life.signal)).rejects.toBe(mistake);
    expect(report).not.toHaveBeenCalled();
  });
});
