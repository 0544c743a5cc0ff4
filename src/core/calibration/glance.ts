import type { Frame } from "../mark/frame.ts";
import { LINEAR } from "../rest/linear-light.ts";

/** A frame as the flashes are looked for in it: the mean light of each block, row by row, and nothing that shows a person. */
export interface Glance {
  readonly atMs: number;
  /** Linear, 0 to 1. */
  readonly blocks: Float32Array;
}

export const GLANCE_BLOCKS = { across: 32, down: 24 } as const;

/** Linear: half of a flash's light is half of a frame's exposure, but not half of its encoded brightness. */
export function glanceAt({ data, width, height }: Frame, atMs: number): Glance {
  const { across, down } = GLANCE_BLOCKS;
  const blocks = new Float32Array(across * down);
  const counts = new Uint32Array(across * down);
  for (let y = 0; y < height; y++) {
    const row = across * Math.floor((y * down) / height);
    for (let x = 0; x < width; x++) {
      const block = row + Math.floor((x * across) / width);
      // Green has most of the light, and least noise.
      blocks[block] = (blocks[block] ?? 0) + (LINEAR[data[4 * (y * width + x) + 1] ?? 0] ?? 0);
      counts[block] = (counts[block] ?? 0) + 1;
    }
  }
  return { atMs, blocks: blocks.map((sum, i) => sum / Math.max(1, counts[i] ?? 1)) };
}
