import type { CameraPx } from "../geometry/spaces.ts";
import { quantile } from "../measure/quantile.ts";
import { lightAt, type Grey } from "./grey.ts";

/** A dot of light wherever it fell: on wood, on stone, on a leaflet. */
export interface TableDot {
  readonly at: CameraPx;
  /** Of its middle, linear. */
  readonly light: number;
}

/** Brighter than the noise by so many of its standard deviations. */
const SURE = 8;
/** A dot's blur, px, and the ring that tells what light there would be without it. */
const BLUR_PX = 2.5;
const RING_PX = 2;
const ROUNDS = 3;

/**
 * The dots in the light that they add, to a fraction of a pixel, on a surface of any pattern.
 * @param added see `lightAdded`. @param radiusPx of a dot in the camera's picture.
 */
export function findTableDots(added: Grey, radiusPx: number): readonly TableDot[] {
  const smooth = boxed(boxed(added, Math.round(radiusPx)), Math.round(radiusPx));
  const { data, width, height } = smooth;
  const some = Array.from({ length: 4000 }, (_, i) =>
    Math.abs(data[Math.floor((i * data.length) / 4000)] ?? 0),
  );
  // Half of all pixels see no dot: their median is 0.67 standard deviations of the noise.
  const bar = Math.max(1e-6, (SURE * (quantile(some, 0.5) ?? 0)) / 0.67);
  const reach = Math.ceil(2 * radiusPx);
  const found: TableDot[] = [];
  for (let y = reach; y < height - reach; y++)
    for (let x = reach; x < width - reach; x++) {
      if (!((data[y * width + x] ?? 0) > bar) || !isTop(smooth, x, y, reach)) continue;
      const at = centroidNear(added, { x: x + 0.5, y: y + 0.5 }, radiusPx);
      if (at !== undefined) found.push({ at, light: discLight(added, at, radiusPx) });
    }
  return found;
}

/** The mean light of a dot's inner part. */
export function discLight(grey: Grey, { x, y }: CameraPx, radiusPx: number): number {
  const half = radiusPx / 2;
  const five = [lightAt(grey, x, y), lightAt(grey, x - half, y), lightAt(grey, x + half, y)];
  return [...five, lightAt(grey, x, y - half), lightAt(grey, x, y + half)].reduce((a, b) => a + b, 0) / 5;
}

function isTop({ data, width }: Grey, x: number, y: number, reach: number): boolean {
  const here = data[y * width + x] ?? 0;
  for (let v = y - reach; v <= y + reach; v++)
    for (let u = x - reach; u <= x + reach; u++) {
      const there = data[v * width + u] ?? 0;
      if (there > here || (there === here && (v < y || (v === y && u < x)))) return false;
    }
  return true;
}

/** The centroid of what is brighter than the ring around; anew around each, since the first middle is rough. */
function centroidNear(added: Grey, near: CameraPx, radiusPx: number): CameraPx | undefined {
  let at: CameraPx | undefined = near;
  for (let round = 0; round < ROUNDS && at !== undefined; round++)
    at = centroidWithin(added, at, radiusPx + BLUR_PX);
  return at !== undefined && Math.hypot(at.x - near.x, at.y - near.y) < radiusPx ? at : undefined;
}

function centroidWithin({ data, width, height }: Grey, near: CameraPx, reach: number): CameraPx | undefined {
  const last = Math.ceil(reach + RING_PX);
  const [middleX, middleY] = [Math.floor(near.x), Math.floor(near.y)];
  const [ring, inner]: [number[], { dx: number; dy: number; light: number; share: number }[]] = [[], []];
  for (let y = middleY - last; y <= middleY + last; y++)
    for (let x = middleX - last; x <= middleX + last; x++) {
      if (x < 0 || y < 0 || x >= width || y >= height) return undefined;
      const [dx, dy] = [x + 0.5 - near.x, y + 0.5 - near.y];
      const far = Math.hypot(dx, dy);
      const light = data[y * width + x] ?? 0;
      if (far > reach && far <= reach + RING_PX) ring.push(light);
      // A pixel on the rim counts in part, so that the answer moves smoothly with the middle.
      const share = Math.min(1, reach + 0.5 - far);
      if (share > 0) inner.push({ dx, dy, light, share });
    }
  const ground = quantile(ring, 0.5) ?? 0;
  let [sum, x, y] = [0, 0, 0];
  for (const { dx, dy, light, share } of inner) {
    const more = share * (light - ground);
    sum += more;
    x += more * dx;
    y += more * dy;
  }
  return sum > 0 ? { x: near.x + x / sum, y: near.y + y / sum } : undefined;
}

/** The mean over a square of so many pixels to each side, by running sums, rows and then columns. */
function boxed({ data, width, height }: Grey, side: number): Grey {
  const rows = runningMean(data, { lines: height, length: width, step: 1, lineStep: width }, side);
  return {
    data: runningMean(rows, { lines: width, length: height, step: width, lineStep: 1 }, side),
    width,
    height,
  };
}

interface Lines {
  readonly lines: number;
  readonly length: number;
  readonly step: number;
  readonly lineStep: number;
}

function runningMean(
  data: Float32Array,
  { lines, length, step, lineStep }: Lines,
  side: number,
): Float32Array {
  const out = new Float32Array(data.length);
  for (let line = 0; line < lines; line++) {
    let sum = 0;
    for (let i = -side; i < length; i++) {
      if (i + side < length) sum += data[line * lineStep + (i + side) * step] ?? 0;
      if (i - side - 1 >= 0) sum -= data[line * lineStep + (i - side - 1) * step] ?? 0;
      if (i >= 0) out[line * lineStep + i * step] = sum / (2 * side + 1);
    }
  }
  return out;
}
