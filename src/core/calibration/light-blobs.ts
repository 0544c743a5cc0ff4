import type { CameraPx } from "../geometry/spaces.ts";
import { brightRuns, lengthOf } from "./bright-runs.ts";
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
  const { left, top } = light;
  const smooth = smoothed(light);
  const lights = smooth.filter((value, i) => i % SAMPLE === 0 && value !== 0).toSorted();
  const bar = (lights[Math.floor(DOT_SHARE * lights.length)] ?? 0) / 2;
  if (!(bar > 0)) return [];
  return brightRuns({ ...light, data: smooth }, bar)
    .map((runs) => {
      const areaPx = lengthOf(runs);
      const sumX = runs.reduce((sum, { from, to }) => sum + ((from + to) / 2) * (to - from), 0);
      const sumY = runs.reduce((sum, { y, from, to }) => sum + (y + 0.5) * (to - from), 0);
      return { at: { x: left + sumX / areaPx, y: top + sumY / areaPx }, areaPx };
    })
    .filter(({ areaPx }) => areaPx >= LEAST_PX);
}

/** Means over 3×3 px, first along rows, then along columns. */
function smoothed({ data, width }: LightPatch): Float32Array {
  return meansOfThree(meansOfThree(data, 1), width);
}

function meansOfThree(data: Float32Array, step: number): Float32Array {
  const means = new Float32Array(data.length);
  for (let i = step; i + step < data.length; i++)
    means[i] = ((data[i - step] ?? 0) + (data[i] ?? 0) + (data[i + step] ?? 0)) / 3;
  return means;
}
