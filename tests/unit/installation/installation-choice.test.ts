import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PaumeError } from "../../../src/core/error.ts";
import { openFaults } from "../../../src/installation/faults.ts";
import { awaitMended, chooseInstallation } from "../../../src/installation/installation-choice.ts";
import { installationText } from "../../fixtures/installation-text.ts";

const GOOD = installationText();
const MISSING = new PaumeError("installation-missing", "/installation.json: the house answers 404");
const FULL = new PaumeError("store-failed", "keeping the installation: the disk is full");

let file: string | PaumeError;
let kept: string | PaumeError | undefined;
let present: readonly string[] = [];
const faults = openFaults(
  (all) => (present = all.map(({ code }) => code)),
  () => undefined,
);
const sources = {
  file: async () => {
    if (file instanceof PaumeError) throw file;
    return file;
  },
  store: {
    lastGood: async () => {
      if (kept instanceof PaumeError) throw kept;
      return kept;
    },
    keep: async (text: string) => {
      if (kept instanceof PaumeError) throw kept;
      kept = text;
    },
  },
  faults,
  signal: new AbortController().signal,
};

beforeEach(() => {
  vi.useFakeTimers();
  kept = undefined;
  faults.clear("installation-missing", "installation-invalid", "store-failed");
});
afterEach(() => void vi.useRealTimers());

test("a good file is taken, and copied for the next time", async () => {
  file = GOOD;
  expect(await chooseInstallation(sources)).toMatchObject({ isCopy: false });
  expect(kept).toBe(GOOD);
  expect(present).toEqual([]);
});

test.each([
  ["gone", MISSING, "installation-missing"],
  ["cut off", GOOD.slice(0, GOOD.length / 2), "installation-invalid"],
  ["full of faults", "{}", "installation-invalid"],
  ["empty", "", "installation-invalid"],
])(
  "where it is %s the last good one is used, and that is said until it is mended",
  async (_, damaged, code) => {
    [file, kept] = [damaged, GOOD];
    expect(await chooseInstallation(sources)).toMatchObject({ isCopy: true });
    expect(present).toEqual([code]);
    expect(kept).toBe(GOOD);

    let isFree = false;
    const change = vi.fn();
    void awaitMended(sources, () => isFree, change);
    await vi.advanceTimersByTimeAsync(60_000);
    file = GOOD;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(present).toEqual([]);
    expect(change).not.toHaveBeenCalled();
    isFree = true;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(change).toHaveBeenCalledOnce();
  },
);

test("where nothing good was ever kept, the file is waited for", async () => {
  [file, kept] = ["{", "a copy of another time"];
  const opened = vi.fn();
  void chooseInstallation(sources).then(opened);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(opened).not.toHaveBeenCalled();
  expect(present).toEqual(["installation-invalid"]);
  file = GOOD;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(opened).toHaveBeenCalledOnce();
});

test("a disk that takes no copy is told, and the light goes on", async () => {
  [file, kept] = [GOOD, FULL];
  expect(await chooseInstallation(sources)).toMatchObject({ isCopy: false });
  await vi.advanceTimersByTimeAsync(0);
  expect(present).toEqual(["store-failed"]);
});
