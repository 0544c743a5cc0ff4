import { brightRegions, type BrightRegion } from "./bright-regions.ts";
import type { CoarseView } from "./coarse-view.ts";
import { areaOf, enclosingQuad, type Quad } from "./enclosing-quad.ts";
import { lightAt } from "./grey.ts";
import { onSide, sideFrame } from "./side-curve.ts";
import type { CameraPx } from "../geometry/spaces.ts";

/** A bright region that may be a sheet. Camera px. */
export interface SheetLike {
  readonly quad: Quad;
  /** Whether all of it is in the picture. */
  readonly isWhole: boolean;
  /** How well it fills its outline, and how much of that is an edge: 0 to 1. */
  readonly likeness: number;
}

/** However uneven the light, at one of so many levels paper stands apart from the cardboard all around. */
const LEVELS = 16;

/** Every so many blocks are looked at to tell how bright the picture is. */
const SAMPLE = 7;

/** Linear; about 2 of 255 in the frame's own encoding. */
const FAINTEST = 0.0006;

/** Of the picture: A4 at 118 cm under 80°, tilted, covers 1.5 %. */
const SMALLEST = 0.008;

const LEAST_LIKE = 0.6;

/** Best first; a sheet comes once for each level at which it stands apart. */
export function sheetLike(view: CoarseView): readonly SheetLike[] {
  const lights = view.data.filter((_light, i) => i % SAMPLE === 0).toSorted();
  const low = Math.max(lights[Math.floor(0.02 * lights.length)] ?? 0, FAINTEST);
  const high = Math.max(lights[Math.floor(0.995 * lights.length)] ?? 0, low);
  const leastPx = SMALLEST * view.data.length * view.blockPx ** 2;
  return Array.from({ length: LEVELS }, (_, i) => low * (high / low) ** ((i + 0.5) / LEVELS))
    .flatMap((light) => brightRegions(view, light, leastPx))
    .flatMap((region) => likeSheet(view, region))
    .filter(({ likeness }) => likeness >= LEAST_LIKE)
    .toSorted((a, b) => b.likeness - a.likeness);
}

function likeSheet(view: CoarseView, { rim, areaPx, touchesBorder }: BrightRegion): readonly SheetLike[] {
  const quad = enclosingQuad(rim);
  if (quad === undefined) return [];
  const edges = quad.map((from, i) => edgeShare(view, from, quad[(i + 1) % 4] ?? from));
  const [, second = 0] = edges.toSorted((a, b) => b - a);
  const mean = edges.reduce((sum, share) => sum + share, 0) / edges.length;
  const fill = Math.min(1, areaPx / areaOf(quad));
  return [{ quad, isWhole: !touchesBorder, likeness: fill * (touchesBorder ? second : mean) }];
}

const PLACES = 12;

/** Inside an edge is at least so much brighter than outside. */
const BRIGHTER = 1.3;

/** How far a lens may bend a side away from the outline that encloses it, as a share of its length. */
export const BENT = 0.04;

/** How far from an edge its two sides are plain, in blocks. */
const BESIDE = 2;

/** The share of a side along which the light changes as at a paper's edge. */
function edgeShare(view: CoarseView, from: CameraPx, to: CameraPx): number {
  const side = sideFrame(from, to);
  const beside = BESIDE * view.blockPx;
  let edges = 0;
  for (let place = 0; place < PLACES; place++) {
    const along = ((place + 1) / (PLACES + 1)) * side.length;
    const inside = blockAt(view, onSide(side, along, beside + BENT * side.length));
    if (inside > BRIGHTER * blockAt(view, onSide(side, along, -beside))) edges++;
  }
  return edges / PLACES;
}

/** NaN outside the picture. */
const blockAt = (view: CoarseView, { x, y }: CameraPx): number =>
  lightAt(view, x / view.blockPx, y / view.blockPx);
