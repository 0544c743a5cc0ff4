import type { CameraPx } from "../geometry/spaces.ts";
import { quantile } from "../measure/quantile.ts";
import { flood } from "./flood.ts";
import type { LightPatch } from "./light-patch.ts";

/** Pixels that hang together and hold light. */
export interface LightBlob {
  /** The middle of its pixels, camera px. */
  readonly at: CameraPx;
  readonly areaPx: number;
}

/** Dots cover a tenth of a sheet, or a twentieth where half of it is in the light: the light of the brightest 3 % is a dot's. */
const DOT_SHARE = 0.97;

/** Every so many pixels of the patch are looked at to tell how bright dots are. */
const SAMPLE = 5;

const LEAST_PX = 4;

/** What is brighter than half a dot, in means of 3×3 px against noise; pixels hang together by their sides. */
export function blobsOf(light: LightPatch): readonly LightBlob[] {
  const { left, top, width } = light;
  const smooth = smoothed(light);
  const lit = smooth.filter((value, i) => value !== 0 && i % SAMPLE === 0);
  const bar = (quantile([...lit], DOT_SHARE) ?? 0) / 2;
  const seen = new Uint8Array(smooth.length);
  const blobs: LightBlob[] = [];
  if (!(bar > 0)) return blobs;
  for (let start = 0; start < smooth.length; start++) {
    if ((smooth[start] ?? 0) <= bar || seen[start] === 1) continue;
    const pixels = flood({ data: smooth, width }, bar, seen, start);
    let [sumX, sumY] = [0, 0];
    for (const i of pixels) {
      sumX += (i % width) + 0.5;
      sumY += Math.floor(i / width) + 0.5;
    }
    const areaPx = pixels.length;
    if (areaPx >= LEAST_PX) blobs.push({ at: { x: left + sumX / areaPx, y: top + sumY / areaPx }, areaPx });
  }
  return blobs;
}

function smoothed({ data, width, height }: LightPatch): Float32Array {
  const smooth = new Float32Array(data.length);
  for (let y = 1; y + 1 < height; y++)
    for (let x = 1; x + 1 < width; x++) {
      const i = y * width + x;
      let sum = 0;
      for (const row of [i - width, i, i + width])
        sum += (data[row - 1] ?? 0) + (data[row] ?? 0) + (data[row + 1] ?? 0);
      smooth[i] = sum / 9;
    }
  return smooth;
}
