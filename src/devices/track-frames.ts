import type { FramePixels } from "./read-video-frame.ts";

/** Not yet in TypeScript's DOM library. https://w3c.github.io/mediacapture-transform/ */
interface TrackProcessor {
  readonly readable: ReadableStream<VideoFrame>;
}
type TrackProcessorConstructor = new (init: { readonly track: MediaStreamTrack }) => TrackProcessor;

declare global {
  var MediaStreamTrackProcessor: TrackProcessorConstructor | undefined;
}

/** Where the browser has no stream of a track's frames: reads them on the page, which is dearer. @param isWanted whether to read the frame that has come. */
export function watchVideo(
  track: MediaStreamTrack,
  signal: AbortSignal,
  isWanted: () => boolean,
  came: (pixels: FramePixels) => void,
): void {
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
    came({ data: data.buffer, width, height });
  };
  video.requestVideoFrameCallback(onFrame);
  // Playing fails only when the track has ended; the camera notices that itself.
  video.play().catch(() => undefined);
}
