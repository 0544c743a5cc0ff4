import type { CameraPx } from "../geometry/spaces.ts";
import type { Grey } from "./grey.ts";

/** The light that came between two frames, over the pixels from `left` and `top` on; 0 outside a polygon. Linear. */
export interface LightPatch {
  readonly data: Float32Array;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function lightBetween(lit: Grey, unlit: Grey, polygon: readonly CameraPx[]): LightPatch {
  const xs = polygon.map(({ x }) => x);
  const ys = polygon.map(({ y }) => y);
  const left = Math.max(0, Math.floor(Math.min(...xs)));
  const top = Math.max(0, Math.floor(Math.min(...ys)));
  const width = Math.max(0, Math.min(lit.width, Math.ceil(Math.max(...xs))) - left);
  const height = Math.max(0, Math.min(lit.height, Math.ceil(Math.max(...ys))) - top);
  const data = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const crossings = crossingsOf(polygon, top + y + 0.5);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const end = Math.min(width, Math.floor((crossings[i + 1] ?? 0) - left + 0.5));
      for (let x = Math.max(0, Math.ceil((crossings[i] ?? 0) - left - 0.5)); x < end; x++) {
        const j = (top + y) * lit.width + left + x;
        data[y * width + x] = (lit.data[j] ?? 0) - (unlit.data[j] ?? 0);
      }
    }
  }
  return { data, left, top, width, height };
}

/** Where a row crosses a polygon's sides, from left to right. */
function crossingsOf(polygon: readonly CameraPx[], row: number): readonly number[] {
  return polygon
    .flatMap((a, i) => {
      const b = polygon[(i + 1) % polygon.length] ?? a;
      return a.y > row === b.y > row ? [] : [a.x + ((row - a.y) / (b.y - a.y)) * (b.x - a.x)];
    })
    .toSorted((a, b) => a - b);
}
