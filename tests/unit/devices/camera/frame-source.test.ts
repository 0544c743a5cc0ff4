import { afterEach, describe, expect, it, vi } from "vitest";
import { frameSource } from "../../../../src/devices/camera/frame-source.ts";

/** A camera whose frames the test sends, each of one pixel with its number in it. */
class FakeFrame {
  readonly number: number;
  readonly visibleRect = { width: 1, height: 1 };
  isClosed = false;
  constructor(number: number) {
    this.number = number;
  }
  copyTo = async (data: ArrayBuffer): Promise<void> => void new Uint8Array(data).fill(this.number);
  close = (): void => {
    this.isClosed = true;
  };
}

/** A track of which nothing but its frames is asked. */
class FakeTrack extends EventTarget implements MediaStreamTrack {
  readonly id = "";
  readonly kind = "video";
  readonly label = "";
  readonly muted = false;
  readonly readyState = "live";
  contentHint = "";
  enabled = true;
  onended = null;
  onmute = null;
  onunmute = null;
  isStopped = false;
  readonly copies: FakeTrack[] = [];
  clone(): FakeTrack {
    const copy = new FakeTrack();
    this.copies.push(copy);
    return copy;
  }
  stop(): void {
    this.isStopped = true;
  }
  applyConstraints = (): Promise<void> => Promise.resolve();
  getCapabilities = (): MediaTrackCapabilities => ({});
  getConstraints = (): MediaTrackConstraints => ({});
  getSettings = (): MediaTrackSettings => ({});
}

function camera() {
  const { readable, writable } = new TransformStream<FakeFrame, FakeFrame>();
  const frames = writable.getWriter();
  vi.stubGlobal(
    "MediaStreamTrackProcessor",
    class {
      readable = readable;
    },
  );
  const life = new AbortController();
  const track = new FakeTrack();
  return {
    source: frameSource(track, life.signal),
    send: (frame: FakeFrame) => void frames.write(frame),
    end: () => void frames.close(),
    track,
    life,
  };
}
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

afterEach(() => void vi.unstubAllGlobals());

describe("a camera's frames", () => {
  it("are never older than the call that asks for one", async () => {
    const { source, send } = camera();
    const old = new FakeFrame(1);
    send(old);
    await turn();
    const seen = source.look();
    await turn();
    send(new FakeFrame(2));
    expect((await seen).frame.data[0]).toBe(2);
    expect(old.isClosed).toBe(true);
  });

  it("are closed, wanted or not", async () => {
    const { source, send } = camera();
    const frames = [1, 2, 3].map((number) => new FakeFrame(number));
    const seen = source.look();
    for (const frame of frames) send(frame);
    await seen;
    await turn();
    expect(frames.every(({ isClosed }) => isClosed)).toBe(true);
  });

  it("end with camera-lost when the stream ends, and when the camera is closed", async () => {
    const first = camera();
    const seen = first.source.look();
    first.end();
    await expect(seen).rejects.toMatchObject({ code: "camera-lost" });
    const second = camera();
    const asked = second.source.look();
    second.life.abort();
    await expect(asked).rejects.toMatchObject({ code: "camera-lost" });
    await expect(second.source.look()).rejects.toMatchObject({ code: "camera-lost" });
    expect(second.track.copies.every(({ isStopped }) => isStopped)).toBe(true);
    expect(second.track.isStopped).toBe(false);
  });
});
