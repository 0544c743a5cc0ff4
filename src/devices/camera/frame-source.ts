import type { FrameSeen } from "../../core/calibration/stage.ts";
import { PaumeError } from "../../core/error.ts";

/** A live camera, one frame at a time. */
export interface FrameSource {
  /**
   * The next frame that comes; one that came before the call is never given. Its time is when it reached this page, on the page's clock.
   * @throws PaumeError camera-lost.
   */
  readonly look: () => Promise<FrameSeen>;
}

/** A camera that has sent nothing for so long is frozen. */
const NO_FRAME_MS = 5000;

interface Looker {
  readonly saw: (seen: FrameSeen) => void;
  readonly lost: (error: PaumeError) => void;
}

/** Gives frames of a live track until `signal` is aborted. The track itself is left alive: it belongs to whoever opened it. */
export function frameSource(track: MediaStreamTrack, signal: AbortSignal): FrameSource {
  let lookers: Looker[] = [];
  const lost = (why: string): void => {
    for (const looker of lookers.splice(0)) looker.lost(new PaumeError("camera-lost", why));
  };
  signal.addEventListener("abort", () => lost("the camera was closed"));

  /** Whoever waits when a frame comes gets it, once its pixels are read; whoever asks meanwhile gets the next one. */
  const came = (read: () => Promise<FrameSeen["frame"]>): void => {
    const atMs = performance.now();
    const waiting = lookers;
    lookers = [];
    read().then(
      (frame) => waiting.forEach(({ saw }) => saw({ frame, atMs })),
      (error: unknown) =>
        waiting.forEach((looker) => looker.lost(new PaumeError("camera-lost", String(error)))),
    );
  };
  const copy = track.clone();
  signal.addEventListener("abort", () => copy.stop());
  const Processor = globalThis.MediaStreamTrackProcessor;
  if (Processor === undefined) watchVideo(copy, signal, () => lookers.length > 0, came);
  else void readStream(new Processor({ track: copy }).readable, () => lookers.length > 0, came, lost);

  return {
    look: () =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(new PaumeError("camera-lost", "the camera is closed"));
        const late = setTimeout(() => lost(`no frame for ${NO_FRAME_MS} ms`), NO_FRAME_MS);
        lookers.push({
          saw: (seen) => {
            clearTimeout(late);
            resolve(seen);
          },
          lost: (error) => {
            clearTimeout(late);
            reject(error);
          },
        });
      }),
  };
}

type Came = (read: () => Promise<FrameSeen["frame"]>) => void;

/** Every frame is taken from the stream at once, wanted or not, so that none waits in it and grows old. */
async function readStream(
  frames: ReadableStream<VideoFrame>,
  isWanted: () => boolean,
  came: Came,
  lost: (why: string) => void,
): Promise<void> {
  const reader = frames.getReader();
  for (;;) {
    const { value: frame, done } = await reader.read();
    if (done) return lost("the camera's stream has ended");
    if (isWanted()) came(() => pixelsOf(frame));
    else frame.close();
  }
}

async function pixelsOf(frame: VideoFrame): Promise<FrameSeen["frame"]> {
  try {
    const { width, height } = frame.visibleRect ?? { width: frame.codedWidth, height: frame.codedHeight };
    const data = new Uint8ClampedArray(4 * width * height);
    await frame.copyTo(data, { format: "RGBA" });
    return { data, width, height };
  } finally {
    frame.close();
  }
}

/** For browsers without such a stream. */
function watchVideo(track: MediaStreamTrack, signal: AbortSignal, isWanted: () => boolean, came: Came): void {
  const video = document.createElement("video");
  video.muted = true;
  video.srcObject = new MediaStream([track]);
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const onFrame = (): void => {
    if (signal.aborted) return;
    video.requestVideoFrameCallback(onFrame);
    const { videoWidth: width, videoHeight: height } = video;
    if (context === null || width === 0 || !isWanted()) return;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    context.drawImage(video, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    came(async () => ({ data, width, height }));
  };
  video.requestVideoFrameCallback(onFrame);
  // Playing fails only when the track has ended; the camera notices that itself.
  video.play().catch(() => undefined);
}
