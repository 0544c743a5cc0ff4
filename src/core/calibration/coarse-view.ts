import type { Grey } from "./grey.ts";

/** A frame in blocks, without the lights that are smaller than a few of them: dots are gone, paper stays. */
export interface CoarseView extends Grey {
  /** Camera px of a block's side. */
  readonly blockPx: number;
}

const WIDEST = 320;

/** In blocks to each side; a window is wider than any dot. */
const REACH = 3;

/** Means over blocks, then the darkest of a window, then of those the brightest (a grey-scale opening). */
export function coarseView(grey: Grey): CoarseView {
  const blockPx = Math.max(1, Math.round(grey.width / WIDEST));
  const width = Math.floor(grey.width / blockPx);
  const height = Math.floor(grey.height / blockPx);
  const means = new Float32Array(width * height);
  for (let y = 0; y < height * blockPx; y++) {
    const row = Math.floor(y / blockPx) * width;
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let i = y * grey.width + x * blockPx, end = i + blockPx; i < end; i++) sum += grey.data[i] ?? 0;
      means[row + x] = (means[row + x] ?? 0) + sum / blockPx ** 2;
    }
  }
  const darkest = alongBoth(means, width, height, Math.min);
  return { data: alongBoth(darkest, width, height, Math.max), width, height, blockPx };
}

type Choice = (a: number, b: number) => number;

function alongBoth(data: Float32Array, width: number, height: number, choice: Choice): Float32Array {
  const across = alongLines(data, { lines: height, length: width, toLine: width, toNext: 1 }, choice);
  return alongLines(across, { lines: width, length: height, toLine: 1, toNext: width }, choice);
}

interface Lines {
  readonly lines: number;
  readonly length: number;
  readonly toLine: number;
  readonly toNext: number;
}

function alongLines(
  data: Float32Array,
  { lines, length, toLine, toNext }: Lines,
  choice: Choice,
): Float32Array {
  const chosen = new Float32Array(data.length);
  for (let line = 0; line < lines; line++) {
    for (let i = 0; i < length; i++) {
      const last = Math.min(length - 1, i + REACH);
      let value = data[line * toLine + i * toNext] ?? 0;
      for (let j = Math.max(0, i - REACH); j <= last; j++)
        value = choice(value, data[line * toLine + j * toNext] ?? 0);
      chosen[line * toLine + i * toNext] = value;
    }
  }
  return chosen;
}
