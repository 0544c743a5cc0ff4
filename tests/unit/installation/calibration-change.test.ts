import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { awaitCalibrationChange } from "../../../src/installation/calibration-change.ts";
import type { CalibrationChoice } from "../../../src/installation/calibration-choice.ts";
import { plainCalibration } from "../../fixtures/calibrations.ts";

const [older, newer] = [plainCalibration(20), plainCalibration(21)];

let choice: CalibrationChoice;
let isFree: boolean;
let life: AbortController;
const choose = vi.fn(async () => choice);
const change = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  choice = { calibration: older, isOfHouse: true };
  isFree = true;
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const begin = (inUse: string | undefined = older.id) =>
  awaitCalibrationChange({ inUse, choose, isFree: () => isFree, change, signal: life.signal });

describe("a change of calibration", () => {
  it("comes within two seconds of being told, where nobody is here", async () => {
    const lookSoon = begin();
    choice = { calibration: newer, isOfHouse: true };
    lookSoon();
    await vi.advanceTimersByTimeAsync(2000);
    expect(change).toHaveBeenCalledTimes(1);
  });

  it("comes within a minute without being told, and back to the installation's lenses too", async () => {
    begin();
    choice = { calibration: undefined, isOfHouse: true };
    await vi.advanceTimersByTimeAsync(61_000);
    expect(change).toHaveBeenCalledTimes(1);
  });

  it("never comes while somebody is here, and nothing is read then; it comes once they have gone", async () => {
    isFree = false;
    const lookSoon = begin();
    choice = { calibration: newer, isOfHouse: true };
    lookSoon();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(choose).not.toHaveBeenCalled();
    isFree = true;
    await vi.advanceTimersByTimeAsync(2000);
    expect(change).toHaveBeenCalledTimes(1);
  });

  it("waits for somebody who came while the house was asked", async () => {
    const lookSoon = begin();
    choice = { calibration: newer, isOfHouse: true };
    choose.mockImplementationOnce(async () => {
      isFree = false;
      return choice;
    });
    lookSoon();
    await vi.advanceTimersByTimeAsync(5000);
    expect(change).not.toHaveBeenCalled();
    isFree = true;
    await vi.advanceTimersByTimeAsync(2000);
    expect(change).toHaveBeenCalledTimes(1);
  });

  it("does not come for the same one, nor for what is only guessed while the house is silent", async () => {
    begin();
    await vi.advanceTimersByTimeAsync(120_000);
    choice = { calibration: newer, isOfHouse: false };
    await vi.advanceTimersByTimeAsync(120_000);
    expect(choose.mock.calls.length).toBeGreaterThan(2);
    expect(change).not.toHaveBeenCalled();
  });

  it("is looked for every few seconds while the house is silent", async () => {
    const lookSoon = begin();
    choice = { calibration: older, isOfHouse: false };
    lookSoon();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(choose.mock.calls.length).toBeGreaterThan(8);
    choice = { calibration: newer, isOfHouse: true };
    await vi.advanceTimersByTimeAsync(6000);
    expect(change).toHaveBeenCalledTimes(1);
  });

  it("asks once at a time, however long the house takes", async () => {
    begin();
    choose.mockImplementation(() => new Promise(() => undefined));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(choose).toHaveBeenCalledTimes(1);
    choose.mockImplementation(async () => choice);
  });

  it("ends with the page", async () => {
    begin();
    life.abort();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(choose).not.toHaveBeenCalled();
  });
});
