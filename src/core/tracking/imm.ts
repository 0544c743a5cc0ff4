import type { RoomMm } from "../geometry/spaces.ts";
import {
  correctAxis,
  mixAxes,
  placeAhead,
  predictAxis,
  rescaleAxis,
  type AxisState,
  type MotionModel,
  type Three,
} from "./kalman.ts";
import type { NoiseMm } from "./noise.ts";

/**
 * Interacting multiple models (Blom and Bar-Shalom 1988): a hand is held still, or drifts evenly, or reaches, and the filter weighs all three at
 * once. A still palm gets still text, a moving one gets text that runs ahead to where the palm will be when the light arrives.
 */
export interface Imm {
  readonly atMs: number;
  /** Probability of each model. */
  readonly likely: Three<number>;
  /** Along x, y and z: the state by each model. */
  readonly axes: Three<Three<AxisState>>;
}

const STILL: MotionModel = { q: 10, jerk: 0, restS: 0.05, swingS: 0, leavesMmPerS: 12 };
/** Even motion is foreseen nearly without noise: without it a slow drift would be taken by turns for rest and for a reach. */
const DRIFT: MotionModel = { q: 3e3, jerk: 0, restS: Infinity, swingS: 0, leavesMmPerS: 0 };
/** A reach gathers speed and brakes: over the horizon that is half a centimetre, which no speed foresees. */
const REACH: MotionModel = { q: 3e4, jerk: 3e7, restS: Infinity, swingS: 0.25, leavesMmPerS: 0 };
const MODELS: Three<MotionModel> = [STILL, DRIFT, REACH];
/** How often a hand goes from one (row) to another, per second: it is held out for many seconds, reaches for about one, and ends still. */
const CHANGES_PER_S: Three<Three<number>> = [
  [0, 0.15, 0.3],
  [2, 0, 1],
  [1, 0.5, 0],
];
/**
 * The share of a reach's speed that is believed over the horizon. More than all: the speed is known from the last 100 ms or so, and lags
 * behind the hand's by more than hands brake.
 */
const BELIEF = 1.1;
/** A hand unseen for longer comes to rest, little by little: nothing is known of its path. */
const SURE_S = 0.15;
const COASTS_S = 0.25;
const FIRST_SPEED_VARIANCE = 300 ** 2;
const FIRST_ACCELERATION_VARIANCE = 2000 ** 2;
/** Never quite certain, or the filter could not change its mind. */
const LEAST_LIKELY = 1e-6;

/** @param noise standard deviation of one measurement. */
export function startImm(centre: RoomMm, noise: NoiseMm, atMs: number): Imm {
  return {
    atMs,
    likely: [0.5, 0.25, 0.25],
    axes: [startAxis(centre.x, noise.x), startAxis(centre.y, noise.y), startAxis(centre.z, noise.z)],
  };
}

function startAxis(x: number, r: number): Three<AxisState> {
  const state = {
    x,
    v: 0,
    a: 0,
    xx: r * r,
    xv: 0,
    vv: FIRST_SPEED_VARIANCE,
    xa: 0,
    va: 0,
    aa: FIRST_ACCELERATION_VARIANCE,
  };
  return [state, state, state];
}

/** Takes a measurement in. One that is not later than the last changes nothing. */
export function measureImm(imm: Imm, centre: RoomMm, noise: NoiseMm, atMs: number): Imm {
  const dtS = (atMs - imm.atMs) / 1000;
  if (!(dtS > 0)) return imm;
  /** Of each model, what it takes over from each. */
  const taken = MODELS.map((_, to) => imm.likely.map((p, from) => p * goes(from, to, dtS)));
  const expected = taken.map((from) => from.reduce((sum, p) => sum + p, 0));
  const evidence = expected.map((p) => Math.log(p));
  const follow = (states: Three<AxisState>, measured: number, r: number): Three<AxisState> => {
    const by = (model: 0 | 1 | 2): AxisState => {
      const mixed = mixAxes(states, taken[model] ?? [], expected[model] ?? 1);
      const { state, logLikelihood } = correctAxis(predictAxis(mixed, MODELS[model], dtS), measured, r);
      evidence[model] = (evidence[model] ?? 0) + logLikelihood;
      return state;
    };
    return [by(0), by(1), by(2)];
  };
  const [x, y, z] = imm.axes;
  const axes: Imm["axes"] = [
    follow(x, centre.x, noise.x),
    follow(y, centre.y, noise.y),
    follow(z, centre.z, noise.z),
  ];
  return { atMs, likely: normalised(evidence), axes };
}

/** The same hand at `by` times the distance from the camera. */
export function rescaleImm({ atMs, likely, axes: [x, y, z] }: Imm, by: number): Imm {
  const model = (s: AxisState): AxisState => rescaleAxis(s, by);
  const axis = ([a, b, c]: Three<AxisState>): Three<AxisState> => [model(a), model(b), model(c)];
  return { atMs, likely, axes: [axis(x), axis(y), axis(z)] };
}

/** Probability that a hand that follows one model at the beginning of `dtS` follows another at its end. */
function goes(from: number, to: number, dtS: number): number {
  const rates = CHANGES_PER_S[from] ?? [];
  const leaving = rates.reduce((sum, rate) => sum + rate, 0);
  const left = -Math.expm1(-leaving * dtS);
  return from === to ? 1 - left : (left * (rates[to] ?? 0)) / leaving;
}

function normalised(logs: readonly number[]): Three<number> {
  const most = Math.max(...logs);
  const [a = 0, b = 0, c = 0] = logs.map((log) => Math.max(LEAST_LIKELY, Math.exp(log - most)));
  const sum = a + b + c;
  return [a / sum, b / sum, c / sum];
}

/** Where the hand will be, room mm. @param atMs the time at which the light arrives. */
export function foreseeImm(imm: Imm, atMs: number): RoomMm {
  const aheadS = coast(Math.max(0, (atMs - imm.atMs) / 1000));
  const { likely, axes } = imm;
  return {
    x: aheadOf(axes[0], likely, aheadS),
    y: aheadOf(axes[1], likely, aheadS),
    z: aheadOf(axes[2], likely, aheadS),
  };
}

function aheadOf([a, b, c]: Three<AxisState>, [still, drift, reach]: Three<number>, aheadS: number): number {
  // Nobody accelerates for longer than that.
  const sureS = Math.min(SURE_S, aheadS);
  const reached = placeAhead(c, REACH, BELIEF, sureS) + c.v * BELIEF * (aheadS - sureS);
  return still * a.x + drift * (b.x + b.v * aheadS) + reach * reached;
}

/** For how much of a time ahead a hand is expected to go on; never longer than `SURE_S + COASTS_S`. */
const coast = (aheadS: number): number =>
  aheadS <= SURE_S ? aheadS : SURE_S - COASTS_S * Math.expm1((SURE_S - aheadS) / COASTS_S);

/** How fast the hand is thought to move across the camera's axis, mm/s. */
export function speedOf({ likely: [, drift, reach], axes: [x, y] }: Imm): number {
  return Math.hypot(drift * x[1].v + reach * x[2].v, drift * y[1].v + reach * y[2].v);
}
