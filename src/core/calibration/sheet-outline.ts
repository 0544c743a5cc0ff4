import { quantile } from "../measure/quantile.ts";
import type { CameraPx } from "../geometry/spaces.ts";
import type { BoardPose } from "./board-pose.ts";
import type { Quad } from "./enclosing-quad.ts";
import type { LightDots } from "./find-dots.ts";
import type { Grey } from "./grey.ts";
import {
  agreedCurve,
  fitCurve,
  offAt,
  onSide,
  sideFrame,
  type SideCurve,
  type SideFrame,
  type SidePoint,
} from "./side-curve.ts";
import { finePoints, REACH, roughPoints, type SidePoints } from "./side-points.ts";

/** A sheet's outline to a fraction of a pixel. */
export interface SheetOutline {
  /** Clockwise. */
  readonly corners: Quad;
  readonly edges: BoardPose["edges"];
  /** Of the side that is worst seen, the share of what no dot of light crosses. */
  readonly seen: number;
}

/** A side as a curve in the frame of its two rough corners. */
interface Side {
  readonly frame: SideFrame;
  readonly curve: SideCurve;
  readonly points: readonly SidePoint[];
  /** At how many places along it an edge was looked for. */
  readonly looked: number;
}

/** A thumb may lie on half of a side. */
const LEAST_SEEN = 0.4;

const NO_DOTS: LightDots = { at: [], radiusPx: 0 };

/**
 * Fits the four sides near a rough outline.
 * @param reachPx how far off it may be.
 * @param dots of light, on the sheet and beyond: where one crosses a side, the side is left out.
 * @returns undefined where too little of a side is seen.
 */
export function sheetOutline(
  grey: Grey,
  rough: Quad,
  reachPx: number,
  dots: LightDots = NO_DOTS,
): SheetOutline | undefined {
  const near = fourOf((i) => roughSide(grey, sideFrame(at(rough, i), at(rough, i + 1)), reachPx));
  const ends = near && cornersOf(near);
  if (!ends) return undefined;
  const sides = fourOf((i) => fineSide(grey, sideFrame(at(ends, i), at(ends, i + 1)), near[i], dots));
  const corners = sides && cornersOf(sides);
  if (!corners) return undefined;
  const seen = Math.min(...sides.map(({ points, looked }) => points.length / looked));
  if (seen < LEAST_SEEN) return undefined;
  const [a, b, c, d] = sides;
  return { corners, edges: [meanPoints(a), meanPoints(b), meanPoints(c), meanPoints(d)], seen };
}

const at = (quad: Quad, i: number): CameraPx => quad[i % 4] ?? quad[0];

/** Four of something, or none. */
function fourOf<T>(one: (i: 0 | 1 | 2 | 3) => T | undefined): readonly [T, T, T, T] | undefined {
  const [a, b, c, d] = [one(0), one(1), one(2), one(3)];
  return a && b && c && d ? [a, b, c, d] : undefined;
}

/** Rough points that lie within so many px of a curve agree with it. */
const AGREED_PX = 1.5;

function roughSide(grey: Grey, frame: SideFrame, reachPx: number): Side | undefined {
  if (!(frame.length > 2 * reachPx)) return undefined;
  const rough = roughPoints(grey, frame, reachPx);
  const curve = agreedCurve(frame, rough.points, AGREED_PX);
  return curve && robustSide(frame, rough, curve, AGREED_PX);
}

function fineSide(grey: Grey, frame: SideFrame, near: Side | undefined, dots: LightDots): Side | undefined {
  const curve =
    near &&
    fitCurve(
      frame,
      near.points.map(({ along, off }) => inFrame(frame, onSide(near.frame, along, off))),
    );
  if (!curve) return undefined;
  const crossing = dots.at
    .map((dot) => inFrame(frame, dot))
    .filter(({ along, off }) => Math.abs(off - offAt(curve, frame, along)) < dots.radiusPx + REACH + BLUR_PX);
  const isClear = (along: number): boolean =>
    crossing.every((dot) => Math.abs(dot.along - along) > dots.radiusPx + BLUR_PX);
  return robustSide(frame, finePoints(grey, frame, curve, isClear), curve, FINE_PX);
}

/** A dot's light ends so far beyond its radius, px. */
const BLUR_PX = 1.5;

function inFrame({ from, dx, dy }: SideFrame, { x, y }: CameraPx): SidePoint {
  const [ax, ay] = [x - from.x, y - from.y];
  return { along: ax * dx + ay * dy, off: ay * dx - ax * dy };
}

/** What is further than this from a side's rough points is something else. */
const FINE_PX = 1.5;

const ROUNDS = 4;

/** Gaussian noise lies within so many times its median absolute value of the curve, nearly all of it. */
const SPREADS = 3.7;

/** No edge is told closer than this, px: points within are always kept. */
const FINEST_PX = 0.1;

/** Fits again and again to the points that lie where most do: what a finger or a dot of light has moved is left out. */
function robustSide(
  frame: SideFrame,
  { points, looked }: SidePoints,
  first: SideCurve,
  firstPx: number,
): Side | undefined {
  let curve = first;
  let nearPx = firstPx;
  let kept: readonly SidePoint[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const off = (point: SidePoint): number => Math.abs(point.off - offAt(curve, frame, point.along));
    kept = points.filter((point) => off(point) <= nearPx);
    const fitted = kept.length < 8 ? undefined : fitCurve(frame, kept);
    if (fitted === undefined) return undefined;
    curve = fitted;
    nearPx = Math.min(firstPx, Math.max(FINEST_PX, SPREADS * (quantile(kept.map(off), 0.5) ?? 0)));
  }
  return { frame, curve, points: kept, looked };
}

/** Where each side meets the one before it. */
function cornersOf(sides: readonly [Side, Side, Side, Side]): Quad | undefined {
  const [a, b, c, d] = sides;
  return fourOf((i) => [meeting(d, a), meeting(a, b), meeting(b, c), meeting(c, d)][i]);
}

/** Tangents of both curves are crossed again and again, the first time at the end of one and the beginning of the other. */
function meeting(one: Side, next: Side): CameraPx | undefined {
  let [s, t] = [one.frame.length, 0];
  for (let step = 0; step < 5; step++) {
    const [p, q] = [tangent(one, s), tangent(next, t)];
    const turn = p.dx * q.dy - p.dy * q.dx;
    const [gx, gy] = [q.x - p.x, q.y - p.y];
    s += (gx * q.dy - gy * q.dx) / turn;
    t += (gx * p.dy - gy * p.dx) / turn;
    if (!(Math.abs(s - one.frame.length) < one.frame.length / 2 && Math.abs(t) < next.frame.length / 2))
      return undefined;
  }
  return onSide(one.frame, s, offAt(one.curve, one.frame, s));
}

/** A point of the curve and its direction per px along the side. */
function tangent(
  { frame, curve }: Side,
  along: number,
): CameraPx & { readonly dx: number; readonly dy: number } {
  const s = (2 * along) / frame.length - 1;
  const slope = ((curve[1] + 2 * curve[2] * s) * 2) / frame.length;
  const { x, y } = onSide(frame, along, offAt(curve, frame, along));
  return { x, y, dx: frame.dx - slope * frame.dy, dy: frame.dy + slope * frame.dx };
}

const POINTS = 24;

/** Neighbouring points taken together, by their mean distance from the curve: less noise, less to compute with. */
function meanPoints({ frame, curve, points }: Side): readonly CameraPx[] {
  const size = Math.ceil(points.length / POINTS);
  return Array.from({ length: Math.ceil(points.length / size) }, (_, group) => {
    const together = points.slice(group * size, (group + 1) * size);
    const mean = (value: (point: SidePoint) => number): number =>
      together.reduce((sum, point) => sum + value(point), 0) / together.length;
    const along = mean((point) => point.along);
    const above = mean((point) => point.off - offAt(curve, frame, point.along));
    return onSide(frame, along, offAt(curve, frame, along) + above);
  });
}
