import type { CameraPx } from "../geometry/spaces.ts";
import type { Grey } from "./grey.ts";
import { polygonRows } from "./polygon-rows.ts";

/** The light that came between two frames, over the pixels from `left` and `top` on; 0 outside a polygon. Linear. */
export interface LightPatch {
  readonly data: Float32Array;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function lightBetween(lit: Grey, unlit: Grey, polygon: readonly CameraPx[]): LightPatch {
  const rows = polygonRows(polygon, lit);
  const left = rows.reduce((least, { from }) => Math.min(least, from), lit.width);
  const right = rows.reduce((most, { to }) => Math.max(most, to), left);
  const top = rows[0]?.y ?? 0;
  const width = right - left;
  const height = (rows.at(-1)?.y ?? top - 1) + 1 - top;
  const data = new Float32Array(width * height);
  for (const { y, from, to } of rows)
    for (let x = from, i = y * lit.width + from; x < to; x++, i++)
      data[(y - top) * width + x - left] = (lit.data[i] ?? 0) - (unlit.data[i] ?? 0);
  return { data, left, top, width, height };
}
