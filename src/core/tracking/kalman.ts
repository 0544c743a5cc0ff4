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
}

/** The state after `dtS` without a measurement. Process noise `q·[[dt³/3, dt²/2], [dt²/2, dt]]` (Bar-Shalom 2001, §6.2.2). */
export function predictAxis(s: AxisState, model: MotionModel, dtS: number): AxisState {
  const decay = Math.exp(-dtS / model.restS);
  return {
    x: s.x + dtS * s.v,
    v: decay * s.v,
    xx: s.xx + 2 * dtS * s.xv + dtS * dtS * s.vv + (model.q * dtS ** 3) / 3,
    xv: decay * (s.xv + dtS * s.vv) + (model.q * dtS * dtS) / 2,
    vv: decay * decay * s.vv + model.q * dtS,
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

/** The Gaussian with the mean and covariance of a mixture of two, `share` of the first. */
export function mixAxis(a: AxisState, b: AxisState, share: number): AxisState {
  const rest = 1 - share;
  const dx = a.x - b.x;
  const dv = a.v - b.v;
  const spread = share * rest;
  return {
    x: share * a.x + rest * b.x,
    v: share * a.v + rest * b.v,
    xx: share * a.xx + rest * b.xx + spread * dx * dx,
    xv: share * a.xv + rest * b.xv + spread * dx * dv,
    vv: share * a.vv + rest * b.vv + spread * dv * dv,
  };
}
