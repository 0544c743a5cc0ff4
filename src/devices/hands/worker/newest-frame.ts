import { FRAME_CLOCK_START, readFrame } from "../../../core/tracking/frame-clock.ts";

/** A frame and when it reached us, on the page's clock. Whoever takes it closes it. */
export interface TakenFrame {
  readonly frame: VideoFrame;
  readonly atMs: number;
}

/** Holds the newest frame of a stream; an older one that nobody took is closed, never queued. */
export interface NewestFrame {
  readonly take: () => TakenFrame | undefined;
}

/** @param now the page's clock. @param on told of every frame that arrives, that nobody took in time, and of the end. */
export function keepNewest(
  frames: ReadableStream<VideoFrame>,
  now: () => number,
  on: { readonly frame: () => void; readonly drop: () => void; readonly end: () => void },
): NewestFrame {
  let newest: TakenFrame | undefined;
  let clock = FRAME_CLOCK_START;
  const readOn = async (): Promise<void> => {
    const reader = frames.getReader();
    for (;;) {
      const { done, value: frame } = await reader.read();
      if (done) return on.end();
      if (newest !== undefined) {
        newest.frame.close();
        on.drop();
      }
      const read = readFrame(clock, frame.timestamp / 1000, now());
      clock = read.clock;
      newest = { frame, atMs: read.arrivedAtMs };
      on.frame();
    }
  };
  // A stream that breaks has ended: the page notices and offers another.
  readOn().catch(on.end);
  return {
    take() {
      const taken = newest;
      newest = undefined;
      return taken;
    },
  };
}
