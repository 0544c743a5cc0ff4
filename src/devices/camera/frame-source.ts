import type { FrameSeen } from "../../core/calibration/stage.ts";
import { PaumeError } from "../../core/error.ts";
import { type FramePixels, readVideoFrame } from "../read-video-frame.ts";
import { watchVideo } from "../track-frames.ts";

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
  const came: Came = (read): void => {
    const atMs = performance.now();
    const waiting = lookers;
    lookers = [];
    read().then(
      (pixels) => waiting.forEach(({ saw }) => saw({ frame: asSeen(pixels), atMs })),
      (error: unknown) =>
        waiting.forEach((looker) => looker.lost(new PaumeError("camera-lost", String(error)))),
    );
  };
  const copy = track.clone();
  signal.addEventListener("abort", () => copy.stop());
  const isWanted = (): boolean => lookers.length > 0;
  const Processor = globalThis.MediaStreamTrackProcessor;
  if (Processor === undefined) watchVideo(copy, signal, isWanted, (pixels) => came(async () => pixels));
  else void readStream(new Processor({ track: copy }).readable, isWanted, came, lost);

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

type Came = (read: () => Promise<FramePixels>) => void;

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
    if (isWanted()) came(() => readVideoFrame(frame));
    else frame.close();
  }
}

const asSeen = ({ data, width, height }: FramePixels): FrameSeen["frame"] => ({
  data: new Uint8ClampedArray(data),
  width,
  height,
});
