import type { RoomMm } from "../../../src/core/geometry/spaces.ts";
import { add, times } from "../../../src/core/geometry/vector.ts";

/** Where a hand is, and what it does there. */
export interface HandMoment {
  readonly at: RoomMm;
  readonly mmPerS: number;
  /** Since when it has been held still; undefined while it is under way. */
  readonly restMs: number | undefined;
}
export type HandPath = (atMs: number) => HandMoment;

interface Leg {
  readonly fromMs: number;
  readonly lengthMs: number;
  readonly from: RoomMm;
  readonly by: RoomMm;
  /** Share of the way, and its rate per share of time. A leg at rest has no profile. */
  readonly profile: Profile | undefined;
}
type Profile = (t: number) => readonly [number, number];

/** A reach: minimum jerk (Flash and Hogan 1985), whose fastest is 15/8 of its mean. */
const reach: Profile = (t) => [t ** 3 * (10 - 15 * t + 6 * t * t), 30 * t * t * (1 - t) ** 2];
/** A sweep at even speed that sets out and stops within a fifth of its time each, by half a minimum jerk. */
const EDGE = 0.2;
const EVEN = 1 / (1 - 2 * EDGE + 2 * EDGE * (8 / 15));
const sweep: Profile = (t) => {
  if (t > 0.5) {
    const [way, rate] = sweep(1 - t);
    return [1 - way, rate];
  }
  if (t >= EDGE) return [EVEN * (t - EDGE * (7 / 15)), EVEN];
  const [way, rate] = reach(t / EDGE / 2);
  return [(EVEN * way * EDGE * 2 * 8) / 15, (EVEN * rate * 8) / 15];
};

const CENTRE: RoomMm = { x: 0, y: 0, z: 900 };
const SIDE_MM = 150;
const STILL: RoomMm = { x: 0, y: 0, z: 0 };
const between = (from: number, to: number, share: number): number => from + (to - from) * share;

/**
 * A hand that reaches and sweeps, fastest at 25–60 cm/s, half of the time with a rest of 1–1.6 s after it, about 90 cm from the lens.
 * @param chance even numbers from 0 to 1.
 */
export function restlessHand(chance: () => number, lengthMs: number): HandPath {
  const legs: Leg[] = [];
  let from = CENTRE;
  const push = (legMs: number, by: RoomMm, profile: Profile | undefined): void => {
    legs.push({ fromMs: endOf(legs), lengthMs: legMs, from, by, profile });
    from = add(from, by);
  };
  push(1500, STILL, undefined);
  while (endOf(legs) < lengthMs) {
    const sweeps = chance() < 0.4;
    const fastest = between(250, 600, chance());
    const legMs = between(600, 1200, chance());
    const lengthMm = (fastest * legMs) / 1000 / (sweeps ? EVEN : 15 / 8);
    push(legMs, times(heading(from, chance), lengthMm), sweeps ? sweep : reach);
    if (chance() < 0.5) push(between(1000, 1600, chance()), STILL, undefined);
  }
  return (atMs) => {
    const leg = legs.findLast((one) => one.fromMs <= atMs) ?? legs[0];
    if (leg === undefined) throw new Error("a path has a leg");
    const { profile } = leg;
    if (profile === undefined) return { at: leg.from, mmPerS: 0, restMs: atMs - leg.fromMs };
    const [way, rate] = profile(Math.min(1, (atMs - leg.fromMs) / leg.lengthMs));
    const lengthMm = Math.hypot(leg.by.x, leg.by.y, leg.by.z);
    return {
      at: add(leg.from, times(leg.by, way)),
      mmPerS: (1000 * rate * lengthMm) / leg.lengthMs,
      restMs: undefined,
    };
  };
}

function endOf(legs: readonly Leg[]): number {
  const last = legs.at(-1);
  return last === undefined ? 0 : last.fromMs + last.lengthMs;
}

/** Somewhere sideways, and a little up or down; homewards when the hand is far out. */
function heading(from: RoomMm, chance: () => number): RoomMm {
  const out = Math.hypot(from.x, from.y);
  const turn = out > SIDE_MM ? between(-0.6, 0.6, chance()) : 2 * Math.PI * chance();
  const home = out > SIDE_MM ? Math.atan2(-from.y, -from.x) : 0;
  const rise = Math.max(-0.25, Math.min(0.25, (CENTRE.z - from.z) / 200 + between(-0.2, 0.2, chance())));
  const flat = Math.sqrt(1 - rise * rise);
  return { x: flat * Math.cos(home + turn), y: flat * Math.sin(home + turn), z: rise };
}

/** A hand that is held out, trembling in the picture's plane. */
export const heldHand =
  (tremorMm: number, tremorHz: number): HandPath =>
  (atMs) => {
    const phase = (2 * Math.PI * tremorHz * atMs) / 1000;
    const sway = { x: tremorMm * Math.sin(phase), y: 0.6 * tremorMm * Math.sin(phase + 1), z: 0 };
    return { at: add(CENTRE, sway), mmPerS: 0, restMs: atMs };
  };
