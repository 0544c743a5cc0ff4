import type { Frame } from "../mark/frame.ts";
import { LINEAR } from "../rest/linear-light.ts";

/**
 * A frame's light, linear, 0 to 1, row by row; a pixel's centre is at its half. Linear, since a pixel adds up the light that falls on it:
 * halfway between dark cardboard and bright paper in the frame's own encoding lies beyond the paper's edge.
 */
export interface Grey {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** Green twice, as a sensor sees it. */
export function greyOf({ data: rgba, width, height }: Frame): Grey {
  const data = new Float32Array(width * height);
  for (let i = 0, j = 0; i < data.length; i++, j += 4)
    data[i] = (QUARTER[rgba[j] ?? 0] ?? 0) + (HALF[rgba[j + 1] ?? 0] ?? 0) + (QUARTER[rgba[j + 2] ?? 0] ?? 0);
  return { data, width, height };
}

const QUARTER = LINEAR.map((light) => light / 4);
const HALF = LINEAR.map((light) => light / 2);

/** Light between four pixels; NaN outside. Plain numbers, since it is asked ten thousand times a frame. @param x camera px, as `y`. */
export function lightAt({ data, width, height }: Grey, x: number, y: number): number {
  const left = Math.floor(x - 0.5);
  const top = Math.floor(y - 0.5);
  if (!(left >= 0 && top >= 0 && left < width - 1 && top < height - 1)) return NaN;
  const fx = x - 0.5 - left;
  const fy = y - 0.5 - top;
  const i = top * width + left;
  const j = i + width;
  const above = (1 - fx) * (data[i] ?? 0) + fx * (data[i + 1] ?? 0);
  const below = (1 - fx) * (data[j] ?? 0) + fx * (data[j + 1] ?? 0);
  return (1 - fy) * above + fy * below;
}
