import { afterEach, describe, expect, it, vi } from "vitest";
import { openWebcam, type CameraWish } from "../../../../src/devices/camera/webcam.ts";
import { FakeCameras } from "./fake-cameras.ts";

const SIZE = { widthPx: 1280, heightPx: 720, framesPerSecond: 60 };
const never = new AbortController().signal;

function machine(...labels: readonly string[]): FakeCameras {
  const cameras = new FakeCameras(...labels);
  vi.stubGlobal("navigator", { mediaDevices: cameras });
  return cameras;
}

afterEach(() => void vi.unstubAllGlobals());

describe("which camera is opened", () => {
  const cases: readonly (readonly [string, Partial<CameraWish>, string])[] = [
    ["the first, without a wish", {}, "desk"],
    ["the one of the wished id", { deviceId: "id of ceiling" }, "ceiling"],
    ["the one of the wished label", { label: "ceiling" }, "ceiling"],
    ["the id's, when id and label disagree", { deviceId: "id of ceiling", label: "door" }, "ceiling"],
    [
      "the label's, when the id has changed with the socket",
      { deviceId: "id of old", label: "door" },
      "door",
    ],
    ["the first, when the wished one is not there", { deviceId: "id of old", label: "gone" }, "desk"],
    ["the first, when a microphone has the wished name", { deviceId: "id of hall", label: "hall" }, "desk"],
  ];
  it.each(cases)("%s", async (_, wish, label) => {
    const cameras = machine("desk", "ceiling", "door");
    const { track } = await openWebcam({ ...SIZE, ...wish }, never);
    expect(track.label).toBe(label);
    expect(cameras.opened).toHaveLength(1);
  });

  it.each(cases)("%s, also when the browser names none before one was allowed", async (_, wish, label) => {
    const cameras = machine("desk", "ceiling", "door");
    cameras.hidesNames = true;
    const { track } = await openWebcam({ ...SIZE, ...wish }, never);
    expect(track.label).toBe(label);
    expect(cameras.live).toHaveLength(1);
  });

  it("is asked for its size and rate, as a wish, and for no sound", async () => {
    const cameras = machine("desk");
    await openWebcam(SIZE, never);
    expect(cameras.asked).toEqual([
      {
        audio: false,
        video: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 60 } },
      },
    ]);
  });
});

describe("a camera that does not open", () => {
  const refusals: readonly (readonly [string, string])[] = [
    ["NotFoundError", "camera-missing"],
    ["NotAllowedError", "camera-refused"],
    ["SecurityError", "camera-refused"],
    ["NotReadableError", "camera-lost"],
    ["AbortError", "camera-lost"],
  ];
  it.each(refusals)("for %s is %s, with the browser's words", async (name, code) => {
    const cameras = machine("desk");
    cameras.refuses = new DOMException("said the browser", name);
    await expect(openWebcam(SIZE, never)).rejects.toMatchObject({ code, detail: "said the browser" });
  });

  it("is missing where there is none", async () => {
    machine();
    await expect(openWebcam(SIZE, never)).rejects.toMatchObject({ code: "camera-missing" });
  });

  it("is refused where the browser offers none at all", async () => {
    vi.stubGlobal("navigator", {});
    await expect(openWebcam(SIZE, never)).rejects.toMatchObject({ code: "camera-refused" });
  });

  it("is refused where even listing is forbidden", async () => {
    const cameras = machine("desk");
    cameras.enumerateDevices = () => Promise.reject(new DOMException("policy", "NotAllowedError"));
    await expect(openWebcam(SIZE, never)).rejects.toMatchObject({ code: "camera-refused" });
  });
});

describe("an open camera", () => {
  it("is stopped by its owner", async () => {
    const cameras = machine("desk");
    const { stop } = await openWebcam(SIZE, never);
    expect(cameras.live).toHaveLength(1);
    stop();
    expect(cameras.live).toHaveLength(0);
  });

  it("is not left on when nobody wants it any more by the time it opens", async () => {
    const cameras = machine("desk");
    const life = new AbortController();
    cameras.asks = async () => life.abort();
    await expect(openWebcam(SIZE, life.signal)).rejects.toMatchObject({ name: "AbortError" });
    expect(cameras.opened).toHaveLength(1);
    expect(cameras.live).toHaveLength(0);
  });
});
