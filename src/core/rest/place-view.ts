import { cameraRay, toCamera, type Pinhole } from "../geometry/pinhole.ts";
import { add, cross, dot, minus, times } from "../geometry/vector.ts";
import { LINEAR } from "./linear-light.ts";
import type { RestingPlace } from "./resting-place.ts";

/**
 * Which pixels show which part of a place. The inner disc is what may be covered; the surround tells the room's light. Between them lies
 * the place's mark, so that while nothing rests there none of our own light falls on what is compared.
 */
export interface PlaceView {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Offset of each pixel's red byte in a frame, part by part. */
  readonly offsets: Int32Array;
  /** Pixels of part k: `offsets[starts[k]]` up to before `offsets[starts[k + 1]]`. */
  readonly starts: Int32Array;
  /** The first parts are cells of the disc, the rest sectors of the surround. */
  readonly cells: number;
}

/** Mean light of each part, linear, 0 to 1: red, green, blue, part after part. */
export type Glance = Float32Array;

/** In radii of the place. */
const DISC = 0.8;
const SURROUND = { from: 1.25, to: 1.7 } as const;
const CELLS_ACROSS = 8;
const SECTORS = 16;
/** More than these do not make a part's mean better. */
const MOST_PIXELS = 5000;
const FEWEST_PIXELS_A_PART = 4;

/**
 * Looks for the place in a camera's picture, once for each size of frame. Parts outside the picture are left out.
 * @param camera the calibrated lens; a frame of another size is taken for the same picture, scaled.
 */
export function placeView(
  camera: Pinhole,
  place: RestingPlace,
  widthPx: number,
  heightPx: number,
): PlaceView {
  const [sx, sy] = [widthPx / camera.widthPx, heightPx / camera.heightPx];
  const reach = SURROUND.to * place.radiusMm;
  const rim = Array.from({ length: 32 }, (_, i) => {
    const angle = (Math.PI * i) / 16;
    const out = add(times(place.right, reach * Math.cos(angle)), times(place.down, reach * Math.sin(angle)));
    return toCamera(camera, add(place.centre, out));
  });
  const [xs, ys] = [rim.map(({ x }) => x * sx), rim.map(({ y }) => y * sy)];
  const [left, top] = [Math.max(0, Math.floor(Math.min(...xs))), Math.max(0, Math.floor(Math.min(...ys)))];
  const right = Math.min(widthPx - 1, Math.ceil(Math.max(...xs)));
  const bottom = Math.min(heightPx - 1, Math.ceil(Math.max(...ys)));
  const step = Math.max(1, Math.floor(Math.sqrt(((right - left) * (bottom - top)) / MOST_PIXELS)));

  const parts: number[][] = Array.from({ length: CELLS_ACROSS ** 2 + SECTORS }, () => []);
  const inwards = cross(place.right, place.down);
  for (let y = top; y <= bottom; y += step) {
    for (let x = left; x <= right; x += step) {
      const ray = { ...cameraRay(camera, { x: (x + 0.5) / sx, y: (y + 0.5) / sy }), z: 1 };
      const onPlane = minus(times(ray, dot(inwards, place.centre) / dot(inwards, ray)), place.centre);
      const part = partAt(
        dot(onPlane, place.right) / place.radiusMm,
        dot(onPlane, place.down) / place.radiusMm,
      );
      if (part !== undefined) parts[part]?.push(4 * (y * widthPx + x));
    }
  }
  const cells = parts.slice(0, CELLS_ACROSS ** 2).filter(isSeen);
  const seen = [...cells, ...parts.slice(CELLS_ACROSS ** 2).filter(isSeen)];
  const starts = [0];
  for (const part of seen) starts.push((starts.at(-1) ?? 0) + part.length);
  return {
    widthPx,
    heightPx,
    offsets: Int32Array.from(seen.flat()),
    starts: Int32Array.from(starts),
    cells: cells.length,
  };
}

const isSeen = (part: readonly number[]): boolean => part.length >= FEWEST_PIXELS_A_PART;

/** @param u to the right and @param v down on the place, in its radii. */
function partAt(u: number, v: number): number | undefined {
  const radius = Math.hypot(u, v);
  if (radius < DISC) {
    const [column, row] = [u, v].map((w) => Math.floor((w / DISC + 1) * (CELLS_ACROSS / 2)));
    return (row ?? 0) * CELLS_ACROSS + (column ?? 0);
  }
  if (radius < SURROUND.from || radius > SURROUND.to) return undefined;
  const turn = Math.atan2(v, u) / (2 * Math.PI) + 0.5;
  return CELLS_ACROSS ** 2 + (Math.floor(turn * SECTORS) % SECTORS);
}

/** @param rgba a frame of the view's size, sRGB. */
export function glanceAt({ offsets, starts }: PlaceView, rgba: Uint8ClampedArray): Glance {
  const glance = new Float32Array(3 * (starts.length - 1));
  for (let part = 0; part + 1 < starts.length; part++) {
    const [from, to] = [starts[part] ?? 0, starts[part + 1] ?? 0];
    let [red, green, blue] = [0, 0, 0];
    for (let i = from; i < to; i++) {
      const at = offsets[i] ?? 0;
      red += LINEAR[rgba[at] ?? 0] ?? 0;
      green += LINEAR[rgba[at + 1] ?? 0] ?? 0;
      blue += LINEAR[rgba[at + 2] ?? 0] ?? 0;
    }
    glance.set([red / (to - from), green / (to - from), blue / (to - from)], 3 * part);
  }
  return glance;
}
