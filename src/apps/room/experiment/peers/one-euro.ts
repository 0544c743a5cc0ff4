/**
 * The One Euro filter (Casiez, Roussel and Vogel, CHI 2012), which most interactive works smooth their tracking with: a low-pass whose
 * cut-off grows with the speed, steady when slow and prompt when fast. It does not look ahead. One value; one filter per axis.
 */
export interface OneEuro {
  readonly atMs: number;
  readonly x: number;
  /** Filtered speed, units per second. */
  readonly speed: number;
}

export interface OneEuroRules {
  /** Cut-off of a value at rest, Hz. */
  readonly minCutoffHz: number;
  /** How fast the cut-off grows with the speed, Hz per (unit per second). */
  readonly beta: number;
  /** Cut-off of the speed, Hz. */
  readonly speedCutoffHz: number;
}

/** For a hand in mm: tuned as its authors say, first for jitter at rest, then for lag in motion. */
export const ONE_EURO_MM: OneEuroRules = { minCutoffHz: 1.5, beta: 0.1, speedCutoffHz: 3 };

export const startOneEuro = (x: number, atMs: number): OneEuro => ({ atMs, x, speed: 0 });

/** Takes a value in. One that is not later than the last changes nothing. */
export function nextOneEuro(filter: OneEuro, x: number, atMs: number, rules: OneEuroRules): OneEuro {
  const dtS = (atMs - filter.atMs) / 1000;
  if (!(dtS > 0)) return filter;
  const speed = lowPass(filter.speed, (x - filter.x) / dtS, rules.speedCutoffHz, dtS);
  const cutoffHz = rules.minCutoffHz + rules.beta * Math.abs(speed);
  return { atMs, x: lowPass(filter.x, x, cutoffHz, dtS), speed };
}

/** First-order low-pass: α = 1 / (1 + τ/dt), τ = 1 / (2π·cut-off). */
function lowPass(old: number, now: number, cutoffHz: number, dtS: number): number {
  const alpha = 1 / (1 + 1 / (2 * Math.PI * cutoffHz * dtS));
  return old + alpha * (now - old);
}
