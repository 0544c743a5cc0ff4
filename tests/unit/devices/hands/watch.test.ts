import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startHands, type Hands, type HandsEvents } from "../../../../src/devices/hands/client.ts";
import type { FromWorker } from "../../../../src/devices/hands/protocol.ts";
import { FakeWorker } from "./fake-worker.ts";

const READY: FromWorker = { kind: "ready", startMs: 700 };

/** A camera's track that only counts its copies. */
class FakeTrack extends EventTarget {
  readonly copies: FakeTrack[] = [];
  stopped = false;

  clone(): FakeTrack {
    const copy = new FakeTrack();
    this.copies.push(copy);
    return copy;
  }

  stop(): void {
    this.stopped = true;
  }
}

class FakeProcessor {
  readonly readable = new ReadableStream();
}

const events = {
  ready: vi.fn<HandsEvents["ready"]>(),
  seen: vi.fn<HandsEvents["seen"]>(),
  starved: vi.fn<HandsEvents["starved"]>(),
  fault: vi.fn<HandsEvents["fault"]>(),
};

/** Hands a fake to code that is typed for the browser's own. */
function watch(hands: Hands, track: FakeTrack, signal: AbortSignal): void {
  Reflect.apply(hands.watch, hands, [track, signal]);
}

let hands: Hands;
let track: FakeTrack;
let camera: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("Worker", FakeWorker);
  vi.stubGlobal("MediaStreamTrackProcessor", FakeProcessor);
  FakeWorker.all.length = 0;
  track = new FakeTrack();
  camera = new AbortController();
  hands = startHands(
    { model: "full", liftsDarkness: true, search: { maxHands: 4, lookEveryMs: 300, missMs: 400 } },
    events,
  );
});
afterEach(() => {
  hands.stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  vi.clearAllMocks();
});

describe("watching a camera", () => {
  it("gives the worker its frames as a stream, as soon as both are there", () => {
    watch(hands, track, camera.signal);
    expect(FakeWorker.last.got("stream")).toBe(0);
    FakeWorker.last.say(READY);
    expect(FakeWorker.last.got("stream")).toBe(1);
  });

  it("tells what was seen", () => {
    FakeWorker.last.say(READY);
    watch(hands, track, camera.signal);
    const seen = {
      sighting: { atMs: 5, hands: [] },
      cost: { allowedHands: 1, readMs: 1, detectMs: 40, marksMs: 0 },
    };
    FakeWorker.last.say({ kind: "sighting", ...seen });
    expect(events.seen).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(seen));
  });

  it("goes on with the next worker when one dies, on a copy of its own", () => {
    watch(hands, track, camera.signal);
    FakeWorker.last.say(READY);
    FakeWorker.last.crash("gone");
    expect(track.copies[0]?.stopped).toBe(true);
    vi.advanceTimersByTime(500);
    FakeWorker.last.say(READY);
    expect(FakeWorker.last.got("stream")).toBe(1);
    expect(track.copies.map(({ stopped }) => stopped)).toEqual([true, false]);
  });

  it("ends with the camera, whose track it leaves alone, and does not come back with a new worker", () => {
    watch(hands, track, camera.signal);
    FakeWorker.last.say(READY);
    camera.abort();
    expect(track.copies[0]?.stopped).toBe(true);
    expect(track.stopped).toBe(false);
    FakeWorker.last.crash("gone");
    vi.advanceTimersByTime(500);
    FakeWorker.last.say(READY);
    expect(FakeWorker.last.got("stream")).toBe(0);
  });

  it("takes another camera in place of the first", () => {
    watch(hands, track, camera.signal);
    FakeWorker.last.say(READY);
    const other = new FakeTrack();
    watch(hands, other, new AbortController().signal);
    expect(track.copies[0]?.stopped).toBe(true);
    expect(other.copies[0]?.stopped).toBe(false);
    expect(FakeWorker.last.got("stream")).toBe(2);
  });

  it("tells of a camera that sends no frames, and of none while the detector is starting or after the camera is gone", () => {
    watch(hands, track, camera.signal);
    vi.advanceTimersByTime(20_000);
    expect(events.starved).not.toHaveBeenCalled();
    FakeWorker.last.say(READY);
    const alive = setInterval(() => FakeWorker.last.say({ kind: "alive" }), 1000);
    vi.advanceTimersByTime(4000);
    FakeWorker.last.say({
      kind: "sighting",
      sighting: { atMs: 1, hands: [] },
      cost: { allowedHands: 1, readMs: 1, detectMs: 1, marksMs: 0 },
    });
    vi.advanceTimersByTime(4000);
    expect(events.starved).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2500);
    expect(events.starved).toHaveBeenCalledOnce();
    camera.abort();
    vi.advanceTimersByTime(20_000);
    expect(events.starved).toHaveBeenCalledOnce();
    clearInterval(alive);
  });

  it("ends when the hands are stopped", () => {
    watch(hands, track, camera.signal);
    FakeWorker.last.say(READY);
    hands.stop();
    expect(track.copies[0]?.stopped).toBe(true);
  });
});
