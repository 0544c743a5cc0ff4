/** One axis of a constant-velocity Kalman filter: place, speed and their covariance; mm and seconds. */
export interface AxisState {
  readonly x: number;
  readonly v: number;
  readonly xx: number;
  readonly xv: number;
  readonly vv: number;
}

/** How one model of motion moves: white acceleration of density `q` (mm²/s³), speed dying away with `restS` (Infinity: never). */
export interface MotionModel {
  readonly q: number;
  readonly restS: number;
  /** How fast a hand is, by and large, that leaves this model for another. */
  readonly leavesMmPerS: number;
}

/** The state after `dtS` without a measurement. Process noise `q·[[dt³/3, dt²/2], [dt²/2, dt]]` (Bar-Shalom 2001, §6.2.2). */
export function predictAxis(s: AxisState, model: MotionModel, dtS: number): AxisState {
  const decay = Math.exp(-dtS / model.restS);
  const way = model.restS === Infinity ? dtS : model.restS * (1 - decay);
  return {
    x: s.x + way * s.v,
    v: decay * s.v,
    xx: s.xx + 2 * way * s.xv + way * way * s.vv + (model.q * dtS ** 3) / 3,
    xv: decay * (s.xv + way * s.vv) + (model.q * dtS * dtS) / 2,
    vv: Math.max(decay * decay * s.vv + model.q * dtS, model.leavesMmPerS ** 2),
  };
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
  return {
    state: {
      x: s.x + kx * innovation,
      v: s.v + kv * innovation,
      xx: (1 - kx) * s.xx,
      xv: (1 - kx) * s.xv,
      vv: s.vv - kv * s.xv,
    },
    logLikelihood: -0.5 * (Math.log(variance) + (innovation * innovation) / variance),
  };
}

/** The state in a space whose lengths are `by` times as long. */
export const rescaleAxis = ({ x, v, xx, xv, vv }: AxisState, by: number): AxisState => ({
  x: by * x,
  v: by * v,
  xx: by * by * xx,
  xv: by * by * xv,
  vv: by * by * vv,
});

/** One of each model, or of each axis. */
export type Three<T> = readonly [T, T, T];

/** The Gaussian with the mean and covariance of a mixture. @param weights of each, which sum to `sum`. */
export function mixAxes(states: Three<AxisState>, weights: readonly number[], sum: number): AxisState {
  let x = 0;
  let v = 0;
  for (const [i, state] of states.entries()) {
    const share = (weights[i] ?? 0) / sum;
    x += share * state.x;
    v += share * state.v;
  }
  let xx = 0;
  let xv = 0;
  let vv = 0;
  for (const [i, state] of states.entries()) {
    const share = (weights[i] ?? 0) / sum;
    const dx = state.x - x;
    const dv = state.v - v;
    xx += share * (state.xx + dx * dx);
    xv += share * (state.xv + dx * dv);
    vv += share * (state.vv + dv * dv);
  }
  return { x, v, xx, xv, vv };
}
