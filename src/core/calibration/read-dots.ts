import type { CameraPx } from "../geometry/spaces.ts";
import { quantile } from "../measure/quantile.ts";
import type { DotSeen } from "./board-pose.ts";
import { ALL_LIT, dotOf, FIRST_BIT, UNLIT, type DotGrid } from "./dot-code.ts";
import type { LightDots } from "./find-dots.ts";
import { lightAt, type Grey } from "./grey.ts";
import { smoothMap } from "./smooth-map.ts";

/** Of a dot's own light: a picture between these has not said whether the dot was lit. */
const SURELY_UNLIT = 0.3;
const SURELY_LIT = 0.7;

/**
 * Which dot each one is, by the pictures in which it was lit. A sheet that sways does not take the light with it: dots stay where they are but for
 * the parallax, so they are looked for within their own radius.
 * @param greys frames in the order of `codePictures`.
 */
export function readDots(
  greys: readonly Grey[],
  { at, radiusPx }: LightDots,
  grid: DotGrid,
): readonly DotSeen[] {
  const [unlit, lit] = [greys[UNLIT], greys[ALL_LIT]];
  if (!unlit || !lit) return [];
  const read = at.flatMap((dot) => {
    const none = discLight(unlit, dot, radiusPx);
    const full = discLight(lit, dot, radiusPx) - none;
    const shares = greys.slice(FIRST_BIT).map((grey) => (brightestNear(grey, dot, radiusPx) - none) / full);
    if (!shares.every((share) => share < SURELY_UNLIT || share > SURELY_LIT)) return [];
    const named = dotOf(
      shares.map((share) => share > SURELY_LIT),
      grid,
    );
    const from = named === undefined ? undefined : grid.dots[named];
    return from ? [{ lit: from, at: dot }] : [];
  });
  return agreeing(read, FARTHEST * radiusPx * (grid.spacingPx / grid.radiusPx));
}

/** The mean light of the inner part of a dot, which blur does not reach. */
function discLight(grey: Grey, { x, y }: CameraPx, radiusPx: number): number {
  let sum = lightAt(grey, x, y);
  for (const [dx, dy] of INNER) sum += lightAt(grey, x + dx * radiusPx, y + dy * radiusPx);
  return sum / (INNER.length + 1);
}

const around = (count: number, radius: number): readonly (readonly [number, number])[] =>
  Array.from({ length: count }, (_, i) => {
    const turn = (2 * Math.PI * i) / count;
    return [radius * Math.cos(turn), radius * Math.sin(turn)];
  });

const INNER = [...around(4, 0.3), ...around(8, 0.6)];

function brightestNear(grey: Grey, { x, y }: CameraPx, radiusPx: number): number {
  let most = discLight(grey, { x, y }, radiusPx);
  for (const [dx, dy] of around(6, 0.7 * radiusPx))
    most = Math.max(most, discLight(grey, { x: x + dx, y: y + dy }, radiusPx));
  return most;
}

/** Fewer dots do not hold a cubic map of ten numbers to anything. */
const LEAST_DOTS = 16;

/** No dot lies further from where the others say than this share of their spacing: words misread alike may agree on nothing. */
const FARTHEST = 0.3;

/** Residuals of a map that dots agree with lie within so many times their median, or this, px. */
const SPREADS = 5;
const FINEST_PX = 0.25;

/** The dots that lie where their neighbours say: two wrong bits, or a dot on a finger above the paper, are told by their place. */
function agreeing(read: readonly DotSeen[], farthestPx: number): readonly DotSeen[] {
  let kept = read;
  for (const degree of [2, 2, 2, 3, 3]) {
    if (kept.length < LEAST_DOTS) return [];
    const map = smoothMap(
      kept.map(({ lit, at }) => ({ from: lit, to: at })),
      degree,
    );
    const off = ({ lit, at }: DotSeen): number => Math.hypot(map(lit).x - at.x, map(lit).y - at.y);
    const bar = Math.min(farthestPx, Math.max(FINEST_PX, SPREADS * (quantile(kept.map(off), 0.5) ?? 0)));
    kept = read.filter((dot) => off(dot) <= bar);
  }
  return kept;
}
