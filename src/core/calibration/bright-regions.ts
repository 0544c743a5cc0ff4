import type { CameraPx } from "../geometry/spaces.ts";
import type { CoarseView } from "./coarse-view.ts";
import { flood } from "./flood.ts";

/** What hangs together and is brighter than its surroundings. */
export interface BrightRegion {
  readonly areaPx: number;
  /** Camera px: the outer corners of each row's first and last block, enough for a hull. */
  readonly rim: readonly CameraPx[];
  readonly touchesBorder: boolean;
}

/** Regions brighter than `light` and not smaller than `leastPx`; blocks hang together by their sides. */
export function brightRegions(view: CoarseView, light: number, leastPx: number): readonly BrightRegion[] {
  const { data, width, height, blockPx } = view;
  const seen = new Uint8Array(data.length);
  const regions: BrightRegion[] = [];
  for (let start = 0; start < data.length; start++) {
    if (seen[start] === 1 || (data[start] ?? 0) <= light) continue;
    const blocks = flood(view, light, seen, start);
    if (blocks.length * blockPx ** 2 < leastPx) continue;
    const first = new Int32Array(height).fill(width);
    const last = new Int32Array(height).fill(-1);
    for (const i of blocks) {
      const y = Math.floor(i / width);
      const x = i - y * width;
      first[y] = Math.min(first[y] ?? x, x);
      last[y] = Math.max(last[y] ?? x, x);
    }
    const rim: CameraPx[] = [];
    let touchesBorder = (last[0] ?? -1) >= 0 || (last[height - 1] ?? -1) >= 0;
    for (let y = 0; y < height; y++) {
      const [left, right] = [first[y] ?? 0, last[y] ?? -1];
      if (right < 0) continue;
      touchesBorder ||= left === 0 || right === width - 1;
      for (const edge of [y, y + 1])
        rim.push({ x: left * blockPx, y: edge * blockPx }, { x: (right + 1) * blockPx, y: edge * blockPx });
    }
    regions.push({ areaPx: blocks.length * blockPx ** 2, rim, touchesBorder });
  }
  return regions;
}
