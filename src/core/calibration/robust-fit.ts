import { Matrix, solve } from "ml-matrix";

/** How far something is from where it was predicted, px, and the standard deviation of that. */
export interface Off {
  readonly x: number;
  readonly y: number;
  readonly sd: number;
}

export interface RobustFit {
  /** In the unit of `spreads`. */
  readonly by: readonly number[];
  /** Twice the negative logarithm of the likelihood, less a constant, mistaken points counting up to `BEND`² each. */
  readonly cost: number;
  /** Each point's distance in standard deviations. */
  readonly away: readonly number[];
}

/** Points that are so many standard deviations away are believed half (Geman and McClure's loss); the fit begins with all and ends there. */
const BEND = 4;
const FIRST_BEND = 64;
const NARROWER = 4;
const STEPS = 12;
const DELTA = 1e-3;

/**
 * The parameters that put most points where they were predicted, however wrong the others are (graduated non-convexity: Blake and Zisserman 1987; within, Levenberg and
 * Marquardt's method with numeric slopes).
 * @param spreads what each parameter is expected to be away from 0, as a standard deviation: what the points leave open stays near 0.
 */
export function robustFit(
  offsAt: (by: readonly number[]) => readonly Off[],
  spreads: readonly number[],
): RobustFit {
  const scaled = (unit: readonly number[]): readonly Off[] =>
    offsAt(unit.map((u, i) => u * (spreads[i] ?? 0)));
  let unit: readonly number[] = spreads.map(() => 0);
  const farthest = Math.max(FIRST_BEND, ...scaled(unit).map(awayOf));
  for (let bend = spreads.length === 0 ? 0 : farthest; bend >= BEND; bend = nextBend(bend))
    unit = settle(scaled, unit, bend);
  const offs = scaled(unit);
  return {
    by: unit.map((u, i) => u * (spreads[i] ?? 0)),
    cost: costOf(offs, unit, BEND),
    away: offs.map(awayOf),
  };
}

const nextBend = (bend: number): number => (bend > BEND ? Math.max(BEND, bend / NARROWER) : 0);

function settle(
  offsAt: (unit: readonly number[]) => readonly Off[],
  from: readonly number[],
  bend: number,
): readonly number[] {
  let unit = from;
  let offs = offsAt(unit);
  let cost = costOf(offs, unit, bend);
  let stiffness = 1e-6;
  for (let step = 0; step < STEPS; step++) {
    const next = stepFrom(offsAt, unit, offs, bend, stiffness);
    const reached = offsAt(next);
    const nextCost = costOf(reached, next, bend);
    if (nextCost < cost) {
      const gain = cost - nextCost;
      [unit, offs, cost, stiffness] = [next, reached, nextCost, stiffness / 10];
      if (gain < 1e-3) break;
    } else stiffness = Math.max(1e-4, stiffness * 30);
  }
  return unit;
}

function stepFrom(
  offsAt: (unit: readonly number[]) => readonly Off[],
  unit: readonly number[],
  offs: readonly Off[],
  bend: number,
  stiffness: number,
): readonly number[] {
  const slopes = unit.map((_, k) => {
    const near = offsAt(unit.map((u, i) => (i === k ? u + DELTA : u)));
    return offs.map(({ x, y }, i) => ({
      x: ((near[i]?.x ?? x) - x) / DELTA,
      y: ((near[i]?.y ?? y) - y) / DELTA,
    }));
  });
  const weights = offs.map((off) => (bend ** 2 / (bend ** 2 + awayOf(off) ** 2)) ** 2 / off.sd ** 2);
  const sum = (of: (off: Off, i: number) => number): number =>
    offs.reduce((total, off, i) => total + (weights[i] ?? 0) * of(off, i), 0);
  const normal = slopes.map((a, j) =>
    slopes.map((b, k) => {
      const both = sum((_, i) => (a[i]?.x ?? 0) * (b[i]?.x ?? 0) + (a[i]?.y ?? 0) * (b[i]?.y ?? 0));
      return j === k ? both * (1 + stiffness) + 1 : both;
    }),
  );
  const pull = slopes.map((a, k) => [
    -sum(({ x, y }, i) => (a[i]?.x ?? 0) * x + (a[i]?.y ?? 0) * y) - (unit[k] ?? 0),
  ]);
  const by = solve(new Matrix(normal), new Matrix(pull)).getColumn(0);
  return unit.map((u, k) => u + (by[k] ?? 0));
}

const awayOf = ({ x, y, sd }: Off): number => Math.hypot(x, y) / sd;

function costOf(offs: readonly Off[], unit: readonly number[], bend: number): number {
  const prior = unit.reduce((sum, u) => sum + u * u, 0);
  return offs.reduce((sum, off) => {
    const square = awayOf(off) ** 2;
    // Of two coordinates; a prediction that is vaguer must not be the better for it.
    return sum + (bend ** 2 * square) / (bend ** 2 + square) + 4 * Math.log(off.sd);
  }, prior);
}
