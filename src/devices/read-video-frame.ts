/** The visible pixels of a frame, RGBA, top row first. */
export interface FramePixels {
  readonly data: ArrayBuffer;
  readonly width: number;
  readonly height: number;
}

/** @returns pixels in a buffer of their own. The frame is closed, whatever happens. */
export const readVideoFrame = (frame: VideoFrame): Promise<FramePixels> =>
  readInto(frame, (bytes) => new ArrayBuffer(bytes));

/**
 * For frames that are looked at one by one: a buffer for each, a megabyte thirty times a second, would wait for the garbage collector by the hundred.
 * @returns reads a frame into the one buffer there is: its pixels last until the next is read.
 */
export function videoFrameReader(): typeof readVideoFrame {
  let buffer = new ArrayBuffer(0);
  return (frame) =>
    readInto(frame, (bytes) => {
      if (buffer.byteLength !== bytes) buffer = new ArrayBuffer(bytes);
      return buffer;
    });
}

async function readInto(frame: VideoFrame, bufferOf: (bytes: number) => ArrayBuffer): Promise<FramePixels> {
  try {
    const { width, height } = frame.visibleRect ?? { width: frame.codedWidth, height: frame.codedHeight };
    const data = bufferOf(4 * width * height);
    await frame.copyTo(data, { format: "RGBA" });
    return { data, width, height };
  } finally {
    frame.close();
  }
}
