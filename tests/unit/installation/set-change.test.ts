import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PaumeError } from "../../../src/core/error.ts";
import type { MessageSet } from "../../../src/core/messages/host-message.ts";
import { awaitSetChange } from "../../../src/installation/set-change.ts";
import type { SetChoice } from "../../../src/installation/set-choice.ts";
import type { PublishedSet } from "../../../src/schema/published-set.ts";
import { idsTo, setOf } from "../core/messages/set-of.ts";

const publication = {
  format: 1,
  title: "Spring",
  version: "1.0.0",
  previous: null,
  by: "Ada",
  note: "",
} as const;
const hashes = { manifestSha256: "", linesSha256: "", key: "", signature: "" };
const published = (set: MessageSet): PublishedSet => ({
  publication: { ...publication, at: "2027-03-01T09:00:00.000Z", ...hashes },
  set,
  erased: 0,
});
const [older, newer] = [published(setOf(idsTo(3), "older")), published(setOf(idsTo(3), "newer"))];
const own = setOf(idsTo(5), "own");

let choice: SetChoice;
let isFree: boolean;
let life: AbortController;
const show = vi.fn();
const stage = vi.fn<(set: MessageSet) => Promise<() => void>>(async (set) => () => show(set));
const changed = vi.fn();
const raise = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  choice = { published: older, isHeard: true };
  isFree = true;
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const begin = () =>
  awaitSetChange({
    inUse: older,
    choose: async () => choice,
    bundled: async () => own,
    stage,
    changed,
    isFree: () => isFree,
    faults: { raise, clear: () => undefined },
    signal: life.signal,
  });

describe("a change of set", () => {
  it("comes within two seconds of being told, once, and is told in turn; and back to the installation's own", async () => {
    const lookSoon = begin();
    choice = { published: newer, isHeard: true };
    lookSoon();
    await vi.advanceTimersByTimeAsync(2000);
    expect(show).toHaveBeenCalledExactlyOnceWith(newer.set);
    expect(changed).toHaveBeenCalledExactlyOnceWith(newer.set, newer);
    await vi.advanceTimersByTimeAsync(200_000);
    expect(show).toHaveBeenCalledTimes(1);
    choice = { published: undefined, isHeard: true };
    lookSoon();
    await vi.advanceTimersByTimeAsync(2000);
    expect(show).toHaveBeenLastCalledWith(own);
    expect(changed).toHaveBeenLastCalledWith(own, undefined);
  });

  it("waits for whoever is there, and for whoever comes while it is made ready", async () => {
    isFree = false;
    const lookSoon = begin();
    choice = { published: newer, isHeard: true };
    lookSoon();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(stage).not.toHaveBeenCalled();
    stage.mockImplementationOnce(async (set) => {
      isFree = false;
      return () => show(set);
    });
    isFree = true;
    await vi.advanceTimersByTimeAsync(5000);
    expect(stage).toHaveBeenCalledTimes(1);
    expect(show).not.toHaveBeenCalled();
    isFree = true;
    await vi.advanceTimersByTimeAsync(2000);
    expect(show).toHaveBeenCalledTimes(1);
  });

  it("does not come for the same one, nor for what is only known without the house", async () => {
    begin();
    await vi.advanceTimersByTimeAsync(120_000);
    choice = { published: newer, isHeard: false };
    await vi.advanceTimersByTimeAsync(120_000);
    expect(stage).not.toHaveBeenCalled();
  });

  it("that cannot be made ready is told, and tried again within seconds", async () => {
    const lookSoon = begin();
    choice = { published: newer, isHeard: true };
    stage.mockRejectedValueOnce(new PaumeError("fonts-missing", "no Tamil"));
    lookSoon();
    await vi.advanceTimersByTimeAsync(2000);
    expect(raise).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: "fonts-missing" }));
    expect(changed).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(6000);
    expect(show).toHaveBeenCalledExactlyOnceWith(newer.set);
  });
});
