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
  copyTo = async (data: Uint8ClampedArray): Promise<void> => void data.fill(this.number);
  close = (): void => {
    this.isClosed = true;
  };
}

function camera() {
  let send: (frame: FakeFrame) => void = () => undefined;
  let end: () => void = () => undefined;
  const readable = new ReadableStream<FakeFrame>({
    start(controller) {
      send = (frame) => controller.enqueue(frame);
      end = () => controller.close();
    },
  });
  vi.stubGlobal(
    "MediaStreamTrackProcessor",
    class {
      readable = readable;
    },
  );
  const copy = { stop: vi.fn() };
  const life = new AbortController();
  const track = { clone: () => copy } as unknown as MediaStreamTrack;
  return { source: frameSource(track, life.signal), send, end, copy, life };
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
    expect(second.copy.stop).toHaveBeenCalled();
  });
});
