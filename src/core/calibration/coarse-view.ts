import type { Grey } from "./grey.ts";

/** A frame in blocks, without the lights that are smaller than a few of them: dots are gone, paper stays. */
export interface CoarseView extends Grey {
  /** Camera px of a block's side. */
  readonly blockPx: number;
}

const WIDEST = 256;

/** In blocks to each side; a window is wider than any dot. */
const REACH = 2;

/** Means over blocks, then the darkest of a window, then of those the brightest (a grey-scale opening). */
export function coarseView(grey: Grey): CoarseView {
  const blockPx = Math.max(1, Math.round(grey.width / WIDEST));
  const width = Math.floor(grey.width / blockPx);
  const height = Math.floor(grey.height / blockPx);
  const means = new Float32Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let row = 0; row < blockPx; row++) {
        const from = (y * blockPx + row) * grey.width + x * blockPx;
        for (let i = from; i < from + blockPx; i++) sum += grey.data[i] ?? 0;
      }
      means[y * width + x] = sum / blockPx ** 2;
    }
  const darkest = leastAround(means, width, height);
  const brightest = leastAround(darkest.map(negative), width, height).map(negative);
  return { data: brightest, width, height, blockPx };
}

const negative = (light: number): number => -light;

/** The least value within `REACH` of each, along rows, then along columns. */
function leastAround(data: Float32Array, width: number, height: number): Float32Array {
  return leastAlong(leastAlong(data, width, height, 1, width), height, width, width, 1);
}

function leastAlong(
  data: Float32Array,
  length: number,
  lines: number,
  toNext: number,
  toLine: number,
): Float32Array {
  const least = new Float32Array(data.length);
  for (let line = 0; line < lines; line++) {
    for (let i = 0; i < length; i++) {
      const last = Math.min(length - 1, i + REACH);
      let value = Infinity;
      for (let j = Math.max(0, i - REACH); j <= last; j++) {
        const other = data[line * toLine + j * toNext] ?? 0;
        if (other < value) value = other;
      }
      least[line * toLine + i * toNext] = value;
    }
  }
  return least;
}
