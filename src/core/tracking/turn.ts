import type { RoomDirection } from "../geometry/spaces.ts";
import { add, cross, dot, minus, norm, times, unit, type Vec3 } from "../geometry/vector.ts";

/**
 * How a palm is turned, followed so that text stands still on a still hand and keeps up with a turning one: a low-pass whose cut-off grows
 * with the error that lasts (the idea of the One Euro filter; Casiez, Roussel and Vogel 2012). Roll in the palm's plane, which a camera
 * sees well, goes apart from tilt, which it hardly sees.
 */
export interface Turn {
  readonly atMs: number;
  /** Of length 1, at right angles. */
  readonly right: RoomDirection;
  readonly down: RoomDirection;
  /** Radians per second in the palm's plane, from `right` toward `down`. */
  readonly rollRate: number;
  /** What the sightings have lately been beyond what was followed: radians of roll, and the normal's way. */
  readonly rollLeft: number;
  readonly tiltLeft: Vec3;
}

/** The axes of a palm, as seen or foreseen. */
export type Axes = Pick<Turn, "right" | "down">;

interface Adaptive {
  /** Cut-off at rest, Hz, and how much it grows per radian that lasts, beyond what noise leaves. */
  readonly restHz: number;
  readonly growsHz: number;
  readonly noiseRad: number;
}
const ROLL: Adaptive = { restHz: 0.7, growsHz: 60, noiseRad: 0.012 };
const TILT: Adaptive = { restHz: 0.5, growsHz: 12, noiseRad: 0.05 };
const MOST_HZ = 8;
/** An error lasts when it is there over this time. */
const LASTS_MS = 80;
const RATE_MS = 90;
/** Slower turning is not looked ahead for, so that a still hand's text is not turned by noise; nor is any for longer. */
const SLOW_RAD_PER_S = 0.25;
const LONGEST_AHEAD_S = 0.15;

export const startTurn = ({ right, down }: Axes, atMs: number): Turn => ({
  atMs,
  right,
  down,
  rollRate: 0,
  rollLeft: 0,
  tiltLeft: { x: 0, y: 0, z: 0 },
});

/** Takes the next sighting's axes in. One that is not later than the last changes nothing. */
export function followTurn(turn: Turn, seen: Axes, atMs: number): Turn {
  const dtS = (atMs - turn.atMs) / 1000;
  if (!(dtS > 0)) return turn;
  const lasts = Math.exp((-1000 * dtS) / LASTS_MS);
  const normal = cross(turn.right, turn.down);
  const way = minus(cross(seen.right, seen.down), normal);
  const tiltLeft = add(times(turn.tiltLeft, lasts), times(way, 1 - lasts));
  const newNormal = unit(add(normal, times(way, followed(TILT, norm(tiltLeft), dtS))));

  const off = Math.atan2(-dot(seen.down, turn.right), dot(seen.down, turn.down));
  const rollLeft = turn.rollLeft * lasts + off * (1 - lasts);
  const roll = off * followed(ROLL, Math.abs(rollLeft), dtS);
  const keeps = Math.exp((-1000 * dtS) / RATE_MS);
  return {
    atMs,
    ...upright(rolled(turn, roll).down, newNormal, seen),
    rollRate: turn.rollRate * keeps + (roll / dtS) * (1 - keeps),
    rollLeft,
    tiltLeft,
  };
}

/** The axes at a time to come. A turning hand turns on for a while. */
export function foreseeTurn(turn: Turn, atMs: number): Axes {
  const rate = Math.sign(turn.rollRate) * Math.max(0, Math.abs(turn.rollRate) - SLOW_RAD_PER_S);
  const aheadS = Math.min(LONGEST_AHEAD_S, Math.max(0, (atMs - turn.atMs) / 1000));
  return rate === 0 ? { right: turn.right, down: turn.down } : rolled(turn, rate * aheadS);
}

/** The share of an error that is followed in `dtS`. @param lasting what has lasted of it, radians. */
function followed({ restHz, growsHz, noiseRad }: Adaptive, lasting: number, dtS: number): number {
  const hz = Math.min(MOST_HZ, restHz + growsHz * Math.max(0, lasting - noiseRad));
  return -Math.expm1(-2 * Math.PI * hz * dtS);
}

function rolled({ right, down }: Axes, angle: number): Axes {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return {
    right: add(times(right, c), times(down, s)),
    down: add(times(down, c), times(right, -s)),
  };
}

/** Axes on the plane of `normal`, `down` as near as can be; those seen when a palm has been turned right over and there is no between. */
function upright(down: Vec3, normal: Vec3, seen: Axes): Axes {
  const flat = minus(down, times(normal, dot(down, normal)));
  if (norm(normal) < 0.5 || norm(flat) < 0.1) return { right: seen.right, down: seen.down };
  const along = unit(flat);
  return { right: cross(along, normal), down: along };
}
