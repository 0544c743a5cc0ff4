import { type DecisionLog, type Verdict, verdicts } from "../decisions/decision.ts";
import { quantile } from "../measure/quantile.ts";

/** How fast somebody decides: seconds from one message to the next, and the quarter and three quarters between which half of them lie. */
export interface Pace {
  readonly seconds: number;
  readonly quick: number;
  readonly slow: number;
}

/** Who looks away for longer has made a pause. */
const pauseMs = 90_000;
const mostIntervals = 60;
const fewestIntervals = 8;

const isVerdict = (kind: string): boolean => verdicts.some((verdict: Verdict) => verdict === kind);

/**
 * Of this person's last sixty intervals from message to message, pauses left out; many decided at once are one. Undefined before there are
 * eight: fewer would promise what nobody knows.
 */
export function paceOf(log: DecisionLog, by: string): Pace | undefined {
  const seconds: number[] = [];
  let later: { readonly atMs: number; readonly batch: string | undefined } | undefined;
  for (let place = log.length - 1; place >= 0 && seconds.length < mostIntervals; place--) {
    const decision = log[place];
    if (decision === undefined || decision.by !== by || !isVerdict(decision.act.kind)) continue;
    if (later?.batch !== undefined && later.batch === decision.batch) continue;
    const betweenMs = later === undefined ? Infinity : later.atMs - decision.atMs;
    if (betweenMs >= 0 && betweenMs <= pauseMs) seconds.push(betweenMs / 1000);
    later = decision;
  }
  const [quick, median, slow] = [0.25, 0.5, 0.75].map((share) => quantile(seconds, share));
  if (seconds.length < fewestIntervals) return undefined;
  if (quick === undefined || median === undefined || slow === undefined) return undefined;
  return { seconds: median, quick, slow };
}
