/** The visible pixels of a frame, RGBA, top row first. */
export interface FramePixels {
  readonly data: ArrayBuffer;
  readonly width: number;
  readonly height: number;
}

/** @returns pixels in a buffer of their own. The frame is closed, whatever happens. */
export async function readVideoFrame(frame: VideoFrame): Promise<FramePixels> {
  try {
    const { width, height } = frame.visibleRect ?? { width: frame.codedWidth, height: frame.codedHeight };
    const data = new ArrayBuffer(4 * width * height);
    await frame.copyTo(data, { format: "RGBA" });
    return { data, width, height };
  } finally {
    frame.close();
  }
}
