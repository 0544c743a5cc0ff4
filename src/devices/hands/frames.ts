import { watchVideo } from "../track-frames.ts";
import type { Pixels } from "./protocol.ts";

/** How frames leave a camera's track: as a stream that the worker reads itself, or one by one where the browser has no such stream. */
export interface FrameSink {
  readonly stream: (frames: ReadableStream<VideoFrame>) => void;
  readonly isFree: () => boolean;
  readonly frame: (pixels: Pixels) => void;
}

/** Feeds a live track into `sink` until `signal` is aborted. The track itself is left alive: it belongs to the camera. */
export function feedFrames(track: MediaStreamTrack, signal: AbortSignal, sink: FrameSink): void {
  if (signal.aborted) return;
  const copy = track.clone();
  signal.addEventListener("abort", () => copy.stop(), { once: true });
  const Processor = globalThis.MediaStreamTrackProcessor;
  // A frame that comes while the detector is busy is dropped.
  if (Processor === undefined) watchVideo(copy, signal, sink.isFree, sink.frame);
  // The processor is made here and its stream transferred: a transferred track gives no frames in Chromium.
  else sink.stream(new Processor({ track: copy }).readable);
}
