/** A camera's frame: RGBA, row by row, sRGB. */
export interface Frame {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/**
 * Brightness between four pixels, 0 to 255 in the frame's own encoding; NaN outside. Plain numbers, since it is asked ten thousand times a frame.
 * @param x camera px, as `y`: a pixel's centre is at its half.
 */
export function brightnessAt({ data, width, height }: Frame, x: number, y: number): number {
  const left = Math.floor(x - 0.5);
  const top = Math.floor(y - 0.5);
  if (!(left >= 0 && top >= 0 && left < width - 1 && top < height - 1)) return NaN;
  const fx = x - 0.5 - left;
  const fy = y - 0.5 - top;
  const i = 4 * (top * width + left);
  const j = i + 4 * width;
  const above = (1 - fx) * brightness(data, i) + fx * brightness(data, i + 4);
  const below = (1 - fx) * brightness(data, j) + fx * brightness(data, j + 4);
  return (1 - fy) * above + fy * below;
}

/** Green twice, as a sensor sees it: close to luma, and least noise. */
function brightness(data: Uint8ClampedArray, i: number): number {
  return ((data[i] ?? 0) + 2 * (data[i + 1] ?? 0) + (data[i + 2] ?? 0)) / 4;
}
