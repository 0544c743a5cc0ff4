import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  keepWebcam,
  type KeptWebcam,
  type WebcamEvents,
} from "../../../../src/devices/camera/keep-webcam.ts";
import { FakeCameras } from "./fake-cameras.ts";

const WISH = { label: "ceiling", widthPx: 640, heightPx: 480, framesPerSecond: 30 };

const opened = vi.fn<WebcamEvents["opened"]>();
const fault = vi.fn<WebcamEvents["fault"]>();
const codes = (): readonly string[] => fault.mock.calls.map(([{ code }]) => code);

let cameras: FakeCameras;
let life: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  cameras = new FakeCameras("ceiling");
  vi.stubGlobal("navigator", { mediaDevices: cameras });
  life = new AbortController();
});
afterEach(async () => {
  life.abort();
  await settle();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  vi.resetAllMocks();
});

/** Lets time pass, and everything that waits for it happen. */
const settle = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

async function keep(): Promise<KeptWebcam> {
  const kept = keepWebcam(WISH, { opened, fault }, life.signal);
  await settle();
  return kept;
}

describe("a kept camera", () => {
  it("is opened, and is lost when it is unplugged: it is stopped, told, and opened again", async () => {
    await keep();
    const lost = opened.mock.calls[0]?.[1];
    cameras.opened[0]?.unplug();
    await settle();
    expect(lost?.aborted).toBe(true);
    expect(codes()).toEqual(["camera-lost"]);
    expect(cameras.live).toHaveLength(0);
    await settle(500);
    expect(opened).toHaveBeenCalledTimes(2);
    expect(cameras.live).toHaveLength(1);
  });

  it("is opened again when its owner finds it frozen", async () => {
    const kept = await keep();
    kept.reopen();
    await settle(500);
    expect(codes()).toEqual(["camera-lost"]);
    expect(opened).toHaveBeenCalledTimes(2);
    expect(cameras.live).toHaveLength(1);
  });

  it("is not given up while a person is still being asked for it", async () => {
    const allow: (() => void)[] = [];
    cameras.asks = () => new Promise((resolve) => allow.push(resolve));
    const kept = await keep();
    kept.reopen();
    kept.reopen();
    for (const answer of allow) answer();
    await settle();
    expect(opened).toHaveBeenCalledTimes(1);
    expect(opened.mock.calls[0]?.[1].aborted).toBe(false);
    expect(codes()).toEqual([]);
  });

  it("is tried more and more rarely, at least every four seconds, for as long as it is not there", async () => {
    cameras.cameras = [];
    await keep();
    let tried = 1;
    for (const pauseMs of [500, 1000, 2000, 4000, 4000, 4000]) {
      await settle(pauseMs - 1);
      expect(cameras.asked).toHaveLength(tried);
      await settle(1);
      expect(cameras.asked).toHaveLength(++tried);
    }
    expect(new Set(codes())).toEqual(new Set(["camera-missing"]));
  });

  it("is tried at once when a camera is plugged in", async () => {
    cameras.cameras = [];
    await keep();
    await settle(8000);
    cameras.plug("ceiling");
    await settle();
    expect(opened).toHaveBeenCalledTimes(1);
    cameras.opened[0]?.unplug();
    await settle(500);
    expect(opened).toHaveBeenCalledTimes(2);
  });

  it("is stopped when whoever is given it fails, and tried again", async () => {
    opened.mockImplementationOnce(() => {
      throw new TypeError("no frames");
    });
    await keep();
    expect(codes()).toEqual(["camera-lost"]);
    expect(cameras.live).toHaveLength(0);
    await settle(500);
    expect(cameras.live).toHaveLength(1);
  });

  it("leaves nothing behind, however often it was tried", async () => {
    cameras.cameras = [];
    const added = vi.spyOn(life.signal, "addEventListener");
    const removed = vi.spyOn(life.signal, "removeEventListener");
    await keep();
    await settle(60_000);
    expect(cameras.asked.length).toBeGreaterThan(10);
    expect(added.mock.calls.length - removed.mock.calls.length).toBeLessThanOrEqual(1);
  });

  it("is stopped for good with its owner's signal, whatever it is doing", async () => {
    await keep();
    life.abort();
    await settle(60_000);
    expect(cameras.live).toHaveLength(0);
    expect(cameras.asked).toHaveLength(1);
    expect(codes()).toEqual([]);

    cameras.cameras = [];
    life = new AbortController();
    await keep();
    life.abort();
    await settle(60_000);
    expect(cameras.asked).toHaveLength(2);
  });
});
