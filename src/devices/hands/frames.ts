import type { Pixels } from "./protocol.ts";

/** How frames leave a camera's track: as a stream that the worker reads itself, or one by one where the browser has no such stream. */
export interface FrameSink {
  readonly stream: (frames: ReadableStream<VideoFrame>) => void;
  readonly isFree: () => boolean;
  readonly frame: (pixels: Pixels) => void;
}

/** Not yet in TypeScript's DOM library. https://w3c.github.io/mediacapture-transform/ */
interface TrackProcessor {
  readonly readable: ReadableStream<VideoFrame>;
}
type TrackProcessorConstructor = new (init: { readonly track: MediaStreamTrack }) => TrackProcessor;

declare global {
  var MediaStreamTrackProcessor: TrackProcessorConstructor | undefined;
}

/** Feeds a live track into `sink` until `signal` is aborted. The track itself is left alive: it belongs to the camera. */
export function feedFrames(track: MediaStreamTrack, signal: AbortSignal, sink: FrameSink): void {
  if (signal.aborted) return;
  const copy = track.clone();
  signal.addEventListener("abort", () => copy.stop(), { once: true });
  const Processor = globalThis.MediaStreamTrackProcessor;
  if (Processor === undefined) feedOneByOne(copy, signal, sink);
  // The processor is made here and its stream transferred: a transferred track gives no frames in Chromium.
  else sink.stream(new Processor({ track: copy }).readable);
}

/** Reads pixels on the page: dearer, but every browser can. A frame that comes while the detector is busy is dropped. */
function feedOneByOne(track: MediaStreamTrack, signal: AbortSignal, sink: FrameSink): void {
  const video = document.createElement("video");
  video.muted = true;
  video.srcObject = new MediaStream([track]);
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const onFrame = (): void => {
    if (signal.aborted) return;
    video.requestVideoFrameCallback(onFrame);
    const { videoWidth: width, videoHeight: height } = video;
    if (context === null || width === 0 || !sink.isFree()) return;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    context.drawImage(video, 0, 0);
    sink.frame({ data: context.getImageData(0, 0, width, height).data.buffer, width, height });
  };
  video.requestVideoFrameCallback(onFrame);
  // Playing fails only when the track has ended; the camera notices that itself.
  video.play().catch(() => undefined);
}
