import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PaumeErrorCode } from "../../../../src/core/error.ts";
import { startHands, type Hands, type HandsEvents } from "../../../../src/devices/hands/client.ts";
import type { DetectorSetup, FromWorker, Pixels } from "../../../../src/devices/hands/protocol.ts";
import { FakeWorker } from "./fake-worker.ts";

const SETUP: Omit<DetectorSetup, "pageOriginMs"> = {
  model: "full",
  liftsDarkness: true,
  search: { maxHands: 4, lookEveryMs: 300, missMs: 400 },
};
const SIGHTING: FromWorker = {
  kind: "sighting",
  sighting: { atMs: 12, hands: [] },
  cost: { allowedHands: 1, readMs: 1, detectMs: 50, marksMs: 0 },
};
const READY: FromWorker = { kind: "ready", startMs: 700 };
const ALIVE: FromWorker = { kind: "alive" };

const pixels = (): Pixels => ({ data: new ArrayBuffer(16), width: 2, height: 2 });

const events = {
  ready: vi.fn<HandsEvents["ready"]>(),
  seen: vi.fn<HandsEvents["seen"]>(),
  starved: vi.fn<HandsEvents["starved"]>(),
  fault: vi.fn<HandsEvents["fault"]>(),
};
const faults = (): readonly PaumeErrorCode[] => events.fault.mock.calls.map(([{ code }]) => code);

let hands: Hands;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("Worker", FakeWorker);
  FakeWorker.all.length = 0;
  hands = startHands(SETUP, events);
});
afterEach(() => {
  hands.stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  vi.clearAllMocks();
});

/** Ways in which a worker dies. */
const deaths: readonly (readonly [string, () => void])[] = [
  [
    "it says that it failed",
    () => FakeWorker.last.say({ kind: "failed", code: "hands-worker-died", detail: "context lost" }),
  ],
  ["it throws", () => FakeWorker.last.crash("out of memory")],
  ["its message cannot be read", () => FakeWorker.last.dispatchEvent(new Event("messageerror"))],
  ["it is silent for four seconds", () => vi.advanceTimersByTime(4_000)],
];

describe("looking at a frame", () => {
  it("is answered with what was found, and takes the buffer", async () => {
    FakeWorker.last.say(READY);
    const frame = pixels();
    const seen = hands.look(frame, 12);
    expect(frame.data.byteLength).toBe(0);
    FakeWorker.last.say(SIGHTING);
    expect(await seen).toMatchObject({ sighting: { atMs: 12 } });
    expect(events.seen).not.toHaveBeenCalled();
  });

  it("is refused before the worker is ready, and while another frame is looked at", async () => {
    await expect(hands.look(pixels(), 0)).rejects.toMatchObject({ code: "hands-worker-died" });
    FakeWorker.last.say(READY);
    const first = hands.look(pixels(), 1);
    await expect(hands.look(pixels(), 2)).rejects.toThrow("another frame");
    FakeWorker.last.say(SIGHTING);
    await first;
    const next = hands.look(pixels(), 3);
    FakeWorker.last.say(SIGHTING);
    await next;
  });

  it("is refused with a buffer that was given away, and the next frame is looked at", async () => {
    FakeWorker.last.say(READY);
    const spent = pixels();
    structuredClone(spent.data, { transfer: [spent.data] });
    await expect(hands.look(spent, 1)).rejects.toThrow();
    const next = hands.look(pixels(), 2);
    FakeWorker.last.say(SIGHTING);
    await next;
  });
});

describe("marks", () => {
  const mark = { key: 1, mapping: [1, 0, 0, 0, 1, 0, 0, 0, 1], radiusMm: 25, level: 1 } as const;

  it("are told to the worker for as long as they are lit, and darkness once", () => {
    for (let atMs = 0; atMs < 5; atMs++) hands.lit([], atMs);
    expect(FakeWorker.last.got("lit")).toBe(0);
    for (let atMs = 5; atMs < 10; atMs++) hands.lit([mark], atMs);
    for (let atMs = 10; atMs < 20; atMs++) hands.lit([], atMs);
    expect(FakeWorker.last.got("lit")).toBe(6);
    expect(FakeWorker.last.heard.at(-1)).toEqual({ kind: "lit", marks: [], drawnAtMs: 10 });
  });
});

describe.each(deaths)("a worker dies: %s", (_, die) => {
  it("rejects who is waiting, says so once, and is replaced", async () => {
    FakeWorker.last.say(READY);
    const dead = FakeWorker.last;
    const waiting = expect(hands.look(pixels(), 1)).rejects.toMatchObject({ code: "hands-worker-died" });
    die();
    await waiting;
    expect(dead.terminated).toBe(true);
    expect(faults()).toEqual(["hands-worker-died"]);
    await expect(hands.look(pixels(), 2)).rejects.toMatchObject({ code: "hands-worker-died" });
    vi.advanceTimersByTime(500);
    expect(FakeWorker.all).toHaveLength(2);
    FakeWorker.last.say(READY);
    const again = hands.look(pixels(), 3);
    FakeWorker.last.say(SIGHTING);
    await again;
    expect(events.ready).toHaveBeenCalledTimes(2);
  });

  it("is not heard any more", () => {
    FakeWorker.last.say(READY);
    const dead = FakeWorker.last;
    die();
    dead.say(SIGHTING);
    dead.say({ kind: "failed", code: "model-corrupt", detail: "late" });
    dead.crash("late");
    vi.advanceTimersByTime(500);
    dead.say(READY);
    expect(faults()).toEqual(["hands-worker-died"]);
    expect(events.seen).not.toHaveBeenCalled();
    expect(events.ready).toHaveBeenCalledTimes(1);
    expect(FakeWorker.all).toHaveLength(2);
  });
});

describe("silence", () => {
  it("is broken by any word: an idle worker that is alive is kept", () => {
    FakeWorker.last.say(READY);
    for (let s = 0; s < 60; s++) {
      vi.advanceTimersByTime(1000);
      FakeWorker.last.say(ALIVE);
    }
    expect(faults()).toEqual([]);
    expect(FakeWorker.all).toHaveLength(1);
  });

  it("is borne for a minute while the worker starts", () => {
    vi.advanceTimersByTime(59_999);
    expect(faults()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(faults()).toEqual(["hands-worker-died"]);
  });
});

describe("a worker that cannot start", () => {
  it("is told by its own code, and tried again more and more rarely, for ever", () => {
    const pausesMs = [500, 1000, 2000, 5000, 10_000, 10_000, 10_000];
    for (const [i, pauseMs] of pausesMs.entries()) {
      FakeWorker.last.say({ kind: "failed", code: "model-missing", detail: "404" });
      vi.advanceTimersByTime(pauseMs - 1);
      expect(FakeWorker.all).toHaveLength(i + 1);
      vi.advanceTimersByTime(1);
      expect(FakeWorker.all).toHaveLength(i + 2);
    }
    expect(new Set(faults())).toEqual(new Set(["model-missing"]));
    // Only one that has worked is worth trying again at once.
    FakeWorker.last.say(READY);
    FakeWorker.last.say({
      kind: "sighting",
      sighting: { atMs: 1, hands: [] },
      cost: { allowedHands: 1, readMs: 1, detectMs: 1, marksMs: 0 },
    });
    FakeWorker.last.crash("later");
    vi.advanceTimersByTime(500);
    expect(FakeWorker.all).toHaveLength(pausesMs.length + 2);
  });
});

describe("stopping", () => {
  it("rejects who is waiting, ends the worker, and starts no other", async () => {
    FakeWorker.last.say(READY);
    const waiting = expect(hands.look(pixels(), 1)).rejects.toThrow("stopped");
    hands.stop();
    await waiting;
    expect(FakeWorker.last.terminated).toBe(true);
    await expect(hands.look(pixels(), 2)).rejects.toMatchObject({ code: "hands-worker-died" });
    vi.advanceTimersByTime(600_000);
    expect(FakeWorker.all).toHaveLength(1);
    expect(faults()).toEqual([]);
  });

  it("holds while the next worker is waited for, and from within the news of a death", () => {
    FakeWorker.last.say(READY);
    events.fault.mockImplementationOnce(() => hands.stop());
    FakeWorker.last.crash("gone");
    vi.advanceTimersByTime(600_000);
    expect(FakeWorker.all).toHaveLength(1);
  });
});
