import type { CameraPx } from "../geometry/spaces.ts";
import type { DriftReference } from "./calibration.ts";
import type { Grey } from "./grey.ts";

export type Landmark = DriftReference["landmarks"][number];

/** A picture as patches are compared in it: the root of light, 0 to 255, in which noise is alike at all brightnesses. */
export interface Tones {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** Half a patch's side, without its middle. */
const HALF = 7;
const SIDE = 2 * HALF + 1;
/** One landmark in each of so many parts of the picture, the best one. */
const [COLUMNS, ROWS] = [7, 5];
/** Landmarks are looked for so far around where they are expected. */
const REACH_PX = 12;
const BORDER_PX = HALF + REACH_PX + 2;
/** Mean square of the slope along a patch's least marked direction, tones per px: noise gives 0.3. */
const LEAST_CORNER = 2;
/** Correlations: of a patch that is found, and of the next best place, px away, that would make it doubtful. */
const FOUND = 0.75;
const ALIKE = 0.85;
const ELSEWHERE_PX = 3;

export const tonesOf = ({ data, width, height }: Grey): Tones => ({
  data: data.map((light) => 255 * Math.sqrt(Math.max(0, light))),
  width,
  height,
});

/** The room's own corners, one in each part of the picture where there is one. @param isFree where one may be. */
export function chooseLandmarks(tones: Tones, isFree: (at: CameraPx) => boolean): readonly Landmark[] {
  const { width, height } = tones;
  const best: { x: number; y: number; score: number }[] = Array.from({ length: COLUMNS * ROWS }, () => ({
    x: 0,
    y: 0,
    score: LEAST_CORNER,
  }));
  for (let y = BORDER_PX; y < height - BORDER_PX; y += 2)
    for (let x = BORDER_PX; x < width - BORDER_PX; x += 2) {
      const part = Math.floor((y * ROWS) / height) * COLUMNS + Math.floor((x * COLUMNS) / width);
      const score = cornerAt(tones, x, y);
      if (score > (best[part]?.score ?? Infinity) && isFree({ x: x + 0.5, y: y + 0.5 }))
        best[part] = { x, y, score };
    }
  return best
    .filter(({ score }) => score > LEAST_CORNER)
    .map(({ x, y }) => ({ at: { x: x + 0.5, y: y + 0.5 }, patch: patchAt(tones, x, y) }))
    .filter((landmark) => findLandmark(tones, landmark, landmark.at) !== undefined);
}

/**
 * Where a landmark is now, to a fraction of a pixel, by normalised correlation, which no brightness or contrast changes.
 * @param near where it may be. @returns undefined where it is not, or where there are two of it.
 */
export function findLandmark(tones: Tones, { patch }: Landmark, near: CameraPx): CameraPx | undefined {
  const wanted = standard(patch);
  const [left, top] = [Math.floor(near.x) - REACH_PX, Math.floor(near.y) - REACH_PX];
  const size = 2 * REACH_PX + 1;
  const scores = Array.from({ length: size * size }, (_, i) =>
    correlation(tones, wanted, left + (i % size), top + Math.floor(i / size)),
  );
  const best = scores.reduce((most, score, i) => (score > (scores[most] ?? -1) ? i : most), 0);
  const [u, v] = [best % size, Math.floor(best / size)];
  if (!((scores[best] ?? 0) >= FOUND) || u === 0 || v === 0 || u === size - 1 || v === size - 1)
    return undefined;
  const isTwice = scores.some(
    (score, i) => score > ALIKE && Math.hypot((i % size) - u, Math.floor(i / size) - v) > ELSEWHERE_PX,
  );
  if (isTwice) return undefined;
  const at = (i: number): number => scores[i] ?? 0;
  return {
    x: left + u + 0.5 + peak(at(best - 1), at(best), at(best + 1)),
    y: top + v + 0.5 + peak(at(best - size), at(best), at(best + size)),
  };
}

/** The top of the parabola through three values, from the middle one. */
function peak(before: number, here: number, after: number): number {
  const bend = before - 2 * here + after;
  return bend < 0 ? (0.5 * (before - after)) / bend : 0;
}

/** The lesser eigenvalue of the mean structure tensor (Shi and Tomasi 1994). */
function cornerAt({ data, width }: Tones, x: number, y: number): number {
  const [reach, count] = [4, 81];
  let [xx, xy, yy] = [0, 0, 0];
  for (let v = y - reach; v <= y + reach; v++)
    for (let u = x - reach; u <= x + reach; u++) {
      const i = v * width + u;
      const dx = ((data[i + 1] ?? 0) - (data[i - 1] ?? 0)) / 2;
      const dy = ((data[i + width] ?? 0) - (data[i - width] ?? 0)) / 2;
      xx += dx * dx;
      xy += dx * dy;
      yy += dy * dy;
    }
  return ((xx + yy) / 2 - Math.hypot((xx - yy) / 2, xy)) / count;
}

/** To a tenth, so that a calibration's file stays readable. */
function patchAt({ data, width }: Tones, x: number, y: number): readonly number[] {
  return Array.from({ length: SIDE * SIDE }, (_, i) => {
    const tone = data[(y - HALF + Math.floor(i / SIDE)) * width + x - HALF + (i % SIDE)] ?? 0;
    return Math.round(Math.min(255, tone) * 10) / 10;
  });
}

/** Mean 0, length 1. */
function standard(patch: readonly number[]): Float32Array {
  const mean = patch.reduce((sum, tone) => sum + tone, 0) / patch.length;
  const length = Math.sqrt(patch.reduce((sum, tone) => sum + (tone - mean) ** 2, 0));
  return Float32Array.from(patch, (tone) => (tone - mean) / (length || 1));
}

/** Plain loops: it is asked half a million times. */
function correlation({ data, width, height }: Tones, wanted: Float32Array, x: number, y: number): number {
  if (x < HALF || y < HALF || x >= width - HALF || y >= height - HALF) return 0;
  let [sum, squares, product, i] = [0, 0, 0, 0];
  for (let v = y - HALF; v <= y + HALF; v++)
    for (let u = x - HALF; u <= x + HALF; u++) {
      const tone = data[v * width + u] ?? 0;
      sum += tone;
      squares += tone * tone;
      product += tone * (wanted[i++] ?? 0);
    }
  const spread = squares - (sum * sum) / wanted.length;
  return spread > wanted.length ? product / Math.sqrt(spread) : 0;
}
