import { FRAME_CLOCK_START, readFrame } from "../../../core/tracking/frame-clock.ts";
import type { Pixels } from "../../../devices/hands/protocol.ts";

/** A frame's pixels are read when they are asked for: reading costs the page's thread time, too. */
type Look = (grab: () => Pixels, atMs: number) => void;

/** Looks at each frame that a video shows, until `signal` aborts: what most pages do that look for hands. */
export async function watchOnPage(track: MediaStreamTrack, signal: AbortSignal, look: Look): Promise<void> {
  const video = document.createElement("video");
  video.muted = true;
  video.srcObject = new MediaStream([track]);
  await video.play();
  const { videoWidth: width, videoHeight: height } = video;
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("this browser has no 2D canvas");
  const grab = (): Pixels => {
    context.drawImage(video, 0, 0);
    return { data: context.getImageData(0, 0, width, height).data.buffer, width, height };
  };
  let clock = FRAME_CLOCK_START;
  const next = (_: number, { mediaTime }: VideoFrameCallbackMetadata): void => {
    if (signal.aborted) return;
    const read = readFrame(clock, mediaTime * 1000, performance.now());
    clock = read.clock;
    look(grab, read.arrivedAtMs);
    video.requestVideoFrameCallback(next);
  };
  video.requestVideoFrameCallback(next);
}
