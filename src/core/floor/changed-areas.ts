import type { PictureArea } from "../calibration/test-picture.ts";
import { throughHomography } from "../geometry/homography.ts";
import type { Mat3 } from "../geometry/pinhole.ts";

/** A rectangle on a plane of light, mm. */
export interface PlaneBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A graphics card's arithmetic is coarser than ours: it may light the next pixel. */
const MARGIN_PX = 1;

/**
 * The pixels that a rectangle of a plane can light: all that lie in the box around its four corners, and so around all of it.
 * @param h plane mm → projector px, its last row positive in front of the lens. @returns part of `within`; all of it where the plane
 * reaches behind the lens, and there is no box.
 */
export function areaLit(h: Mat3, { left, top, right, bottom }: PlaneBox, within: PictureArea): PictureArea {
  const corners = [left, right].flatMap((x) => [
    { x, y: top },
    { x, y: bottom },
  ]);
  if (!corners.every(({ x, y }) => h[6] * x + h[7] * y + h[8] > 0)) return within;
  const px = corners.map((corner) => throughHomography(h, corner));
  const xs = px.map(({ x }) => x);
  const ys = px.map(({ y }) => y);
  const leftPx = Math.max(within.leftPx, Math.floor(Math.min(...xs)) - MARGIN_PX);
  const topPx = Math.max(within.topPx, Math.floor(Math.min(...ys)) - MARGIN_PX);
  return {
    leftPx,
    topPx,
    widthPx: Math.max(0, Math.min(rightOf(within), Math.ceil(Math.max(...xs)) + MARGIN_PX) - leftPx),
    heightPx: Math.max(0, Math.min(bottomOf(within), Math.ceil(Math.max(...ys)) + MARGIN_PX) - topPx),
  };
}

/** The same pixels, none of them twice: areas that overlap become the box around them. Empty ones are left out. */
export const apart = (areas: readonly PictureArea[]): readonly PictureArea[] =>
  areas
    .filter(({ widthPx, heightPx }) => widthPx > 0 && heightPx > 0)
    .reduce<readonly PictureArea[]>(withArea, []);

/** A box that has grown may overlap what it did not before. */
function withArea(kept: readonly PictureArea[], area: PictureArea): readonly PictureArea[] {
  const hit = kept.find((other) => overlap(area, other));
  if (hit === undefined) return [...kept, area];
  return withArea(
    kept.filter((other) => other !== hit),
    around(area, hit),
  );
}

const rightOf = ({ leftPx, widthPx }: PictureArea): number => leftPx + widthPx;
const bottomOf = ({ topPx, heightPx }: PictureArea): number => topPx + heightPx;

const overlap = (a: PictureArea, b: PictureArea): boolean =>
  a.leftPx < rightOf(b) && b.leftPx < rightOf(a) && a.topPx < bottomOf(b) && b.topPx < bottomOf(a);

function around(a: PictureArea, b: PictureArea): PictureArea {
  const leftPx = Math.min(a.leftPx, b.leftPx);
  const topPx = Math.min(a.topPx, b.topPx);
  return {
    leftPx,
    topPx,
    widthPx: Math.max(rightOf(a), rightOf(b)) - leftPx,
    heightPx: Math.max(bottomOf(a), bottomOf(b)) - topPx,
  };
}
