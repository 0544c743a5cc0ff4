import type { CameraPx } from "../geometry/spaces.ts";
import { quantile } from "../measure/quantile.ts";
import type { DotSeen } from "./board-pose.ts";
import { HALVES, isLitIn } from "./check-dots.ts";
import type { Grey } from "./grey.ts";
import { smoothMap } from "./smooth-map.ts";
import { discLight, type TableDot } from "./table-dots.ts";

/** A dot of light, and in which of the halves it shone. */
export interface NamedDot extends TableDot {
  readonly word: number;
}

/** A dot that was expected somewhere, and where it is. */
export interface DotMatch {
  readonly expected: DotSeen;
  readonly at: CameraPx;
}

/** Of a dot's own light: in between, a half has not said whether it was lit. */
const SURELY_UNLIT = 0.35;
const SURELY_LIT = 0.65;
/** Displacements are counted in squares of this size, px, up to this share of the picture's width. */
const BIN_PX = 16;
const FARTHEST = 0.35;
/** Matches lie so near the common displacement, then so near the smooth map of their neighbours: nearer ones decide by the halves, a dot on a cup does not fit. */
const ROUGH_PX = 28;
const NEAR_PX = 10;
const LEAST_FOR_MAP = 12;
/** A single displacement that so many dots agree on is no accident. */
const FEWEST = 6;

export function wordOf(lit: DotSeen["lit"]): number {
  return Array.from({ length: HALVES }, (_, half) => (isLitIn(lit, half) ? 2 ** half : 0)).reduce(
    (a, b) => a + b,
  );
}

/** @param halves the light that each half adds. @returns the dots that every half is sure about. */
export function nameDots(
  dots: readonly TableDot[],
  halves: readonly Grey[],
  radiusPx: number,
): readonly NamedDot[] {
  return dots.flatMap((dot) => {
    const shares = halves.map((half) => discLight(half, dot.at, radiusPx) / dot.light);
    if (!shares.every((share) => share < SURELY_UNLIT || share > SURELY_LIT)) return [];
    return [{ ...dot, word: shares.reduce((sum, share, i) => sum + (share > SURELY_LIT ? 2 ** i : 0), 0) }];
  });
}

/** How many dots lie where they are expected, within `px`. */
export function countNear(expected: readonly DotSeen[], dots: readonly NamedDot[], px: number): number {
  return expected.filter((each) => nearest(each, each.at, dots, px) !== undefined).length;
}

/**
 * Which dot is which, though all may have moved by many px: the displacement on which most agree is voted for first, then each is looked for near
 * where the others' smooth map says.
 */
export function matchDots(
  expected: readonly DotSeen[],
  dots: readonly NamedDot[],
  widthPx: number,
): readonly DotMatch[] {
  const by = commonShift(expected, dots, FARTHEST * widthPx);
  if (by === undefined) return [];
  let where = (at: CameraPx): CameraPx => ({ x: at.x + by.x, y: at.y + by.y });
  let matches = matchesAt(expected, dots, where, ROUGH_PX);
  for (const degree of [1, 2, 2]) {
    if (matches.length < LEAST_FOR_MAP) break;
    const kept = agreeing(matches, where);
    where = smoothMap(
      kept.map((match) => ({ from: match.expected.at, to: match.at })),
      kept.length < 2 * LEAST_FOR_MAP ? 1 : degree,
    );
    matches = matchesAt(expected, dots, where, degree === 1 ? ROUGH_PX : NEAR_PX);
  }
  return matches;
}

/** Those whose distance from the map is like most others'. */
function agreeing(matches: readonly DotMatch[], where: (at: CameraPx) => CameraPx): readonly DotMatch[] {
  const off = ({ expected, at }: DotMatch): number =>
    Math.hypot(where(expected.at).x - at.x, where(expected.at).y - at.y);
  const bar = Math.max(0.5, 3 * (quantile(matches.map(off), 0.5) ?? 0));
  return matches.filter((match) => off(match) <= bar);
}

function matchesAt(
  expected: readonly DotSeen[],
  dots: readonly NamedDot[],
  where: (at: CameraPx) => CameraPx,
  px: number,
): readonly DotMatch[] {
  return expected.flatMap((each) => {
    const dot = nearest(each, where(each.at), dots, px);
    return dot === undefined ? [] : [{ expected: each, at: dot.at }];
  });
}

function nearest(
  { lit }: DotSeen,
  at: CameraPx,
  dots: readonly NamedDot[],
  px: number,
): NamedDot | undefined {
  const word = wordOf(lit);
  let best: { dot: NamedDot | undefined; px: number } = { dot: undefined, px };
  for (const dot of dots) {
    const away = Math.hypot(dot.at.x - at.x, dot.at.y - at.y);
    if (dot.word === word && away < best.px) best = { dot, px: away };
  }
  return best.dot;
}

/** The displacement that most pairs of an expected and a seen dot share. */
function commonShift(
  expected: readonly DotSeen[],
  dots: readonly NamedDot[],
  farthestPx: number,
): CameraPx | undefined {
  const votes = new Map<string, { n: number; x: number; y: number }>();
  for (const each of expected) {
    const word = wordOf(each.lit);
    for (const dot of dots) {
      const [x, y] = [dot.at.x - each.at.x, dot.at.y - each.at.y];
      if (dot.word !== word || Math.hypot(x, y) > farthestPx) continue;
      // Squares overlap by half, so that no displacement lies on the border of all.
      for (const [u, v] of [
        [0, 0],
        [1, 0],
        [0, 1],
        [1, 1],
      ] as const) {
        const key = `${Math.floor(x / BIN_PX + u / 2)} ${Math.floor(y / BIN_PX + v / 2)} ${u}${v}`;
        const vote = votes.get(key) ?? { n: 0, x: 0, y: 0 };
        votes.set(key, { n: vote.n + 1, x: vote.x + x, y: vote.y + y });
      }
    }
  }
  let most = { n: FEWEST - 1, x: 0, y: 0 };
  for (const vote of votes.values()) if (vote.n > most.n) most = vote;
  return most.n < FEWEST ? undefined : { x: most.x / most.n, y: most.y / most.n };
}
