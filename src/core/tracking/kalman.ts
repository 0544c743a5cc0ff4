/** One axis of a Kalman filter: place, speed, acceleration and their covariance; mm and seconds. */
export interface AxisState {
  readonly x: number;
  readonly v: number;
  readonly a: number;
  readonly xx: number;
  readonly xv: number;
  readonly vv: number;
  readonly xa: number;
  readonly va: number;
  readonly aa: number;
}

/** How one model of motion moves. */
export interface MotionModel {
  /** Density of white acceleration, mm²/s³, and of white jerk, mm²/s⁵. */
  readonly q: number;
  readonly jerk: number;
  /** Speed dies away with `restS` (Infinity: never), acceleration with `swingS` (0: there is none). */
  readonly restS: number;
  readonly swingS: number;
  /** How fast a hand is, by and large, that leaves this model for another. */
  readonly leavesMmPerS: number;
}

/** How far a speed and an acceleration of 1 carry over `dtS`, and what an acceleration adds to the speed (Singer 1970). */
function carries({ restS, swingS }: MotionModel, dtS: number) {
  const decay = Math.exp(-dtS / restS);
  const fade = swingS === 0 ? 0 : Math.exp(-dtS / swingS);
  const gain = swingS * (1 - fade);
  return {
    decay,
    fade,
    bySpeed: restS === Infinity ? dtS : restS * (1 - decay),
    byAcceleration: swingS * (dtS - gain),
    gain,
  };
}

/**
 * The state after `dtS` without a measurement. Process noise `q·[[dt³/3, dt²/2], [dt²/2, dt]]`, and of a jerk
 * `[[dt⁵/20, dt⁴/8, dt³/6], [·, dt³/3, dt²/2], [·, ·, dt]]` (Bar-Shalom 2001, §6.2.2 and §6.2.3).
 */
export function predictAxis(s: AxisState, model: MotionModel, dtS: number): AxisState {
  const { decay, fade, bySpeed, byAcceleration, gain } = carries(model, dtS);
  const { q, jerk } = model;
  /** Covariance of the next place with the present speed and acceleration. */
  const xv = s.xv + bySpeed * s.vv + byAcceleration * s.va;
  const xa = s.xa + bySpeed * s.va + byAcceleration * s.aa;
  const va = decay * s.va + gain * s.aa;
  return {
    x: s.x + bySpeed * s.v + byAcceleration * s.a,
    v: decay * s.v + gain * s.a,
    a: fade * s.a,
    xx:
      s.xx +
      bySpeed * (s.xv + xv) +
      byAcceleration * (s.xa + xa) +
      (q * dtS ** 3) / 3 +
      (jerk * dtS ** 5) / 20,
    xv: decay * xv + gain * xa + (q * dtS ** 2) / 2 + (jerk * dtS ** 4) / 8,
    vv: Math.max(
      decay * (decay * s.vv + gain * s.va) + gain * va + q * dtS + (jerk * dtS ** 3) / 3,
      model.leavesMmPerS ** 2,
    ),
    xa: fade * xa + (jerk * dtS ** 3) / 6,
    va: fade * va + (jerk * dtS ** 2) / 2,
    aa: fade * fade * s.aa + jerk * dtS,
  };
}

/** Where the axis will be. @param belief share of the speed that is believed. */
export function placeAhead(s: AxisState, model: MotionModel, belief: number, dtS: number): number {
  const { bySpeed, byAcceleration } = carries(model, dtS);
  return s.x + belief * bySpeed * s.v + byAcceleration * s.a;
}

/** The state after a measurement, and how well it had been expected. @param r standard deviation of the measurement, mm. */
export function correctAxis(
  s: AxisState,
  measured: number,
  r: number,
): { readonly state: AxisState; readonly logLikelihood: number } {
  const innovation = measured - s.x;
  const variance = s.xx + r * r;
  const kx = s.xx / variance;
  const kv = s.xv / variance;
  const ka = s.xa / variance;
  return {
    state: {
      x: s.x + kx * innovation,
      v: s.v + kv * innovation,
      a: s.a + ka * innovation,
      xx: (1 - kx) * s.xx,
      xv: (1 - kx) * s.xv,
      vv: s.vv - kv * s.xv,
      xa: (1 - kx) * s.xa,
      va: s.va - kv * s.xa,
      aa: s.aa - ka * s.xa,
    },
    logLikelihood: -0.5 * (Math.log(variance) + (innovation * innovation) / variance),
  };
}

/** The state in a space whose lengths are `by` times as long. */
export const rescaleAxis = (s: AxisState, by: number): AxisState => ({
  x: by * s.x,
  v: by * s.v,
  a: by * s.a,
  xx: by * by * s.xx,
  xv: by * by * s.xv,
  vv: by * by * s.vv,
  xa: by * by * s.xa,
  va: by * by * s.va,
  aa: by * by * s.aa,
});

/** One of each model, or of each axis. */
export type Three<T> = readonly [T, T, T];

/** The Gaussian with the mean and covariance of a mixture. @param weights of each, which sum to `sum`. */
export function mixAxes(states: Three<AxisState>, weights: readonly number[], sum: number): AxisState {
  const mix = { x: 0, v: 0, a: 0, xx: 0, xv: 0, vv: 0, xa: 0, va: 0, aa: 0 };
  for (const [i, state] of states.entries()) {
    const share = (weights[i] ?? 0) / sum;
    mix.x += share * state.x;
    mix.v += share * state.v;
    mix.a += share * state.a;
  }
  for (const [i, state] of states.entries()) {
    const share = (weights[i] ?? 0) / sum;
    const dx = state.x - mix.x;
    const dv = state.v - mix.v;
    const da = state.a - mix.a;
    mix.xx += share * (state.xx + dx * dx);
    mix.xv += share * (state.xv + dx * dv);
    mix.vv += share * (state.vv + dv * dv);
    mix.xa += share * (state.xa + dx * da);
    mix.va += share * (state.va + dv * da);
    mix.aa += share * (state.aa + da * da);
  }
  return mix;
}
