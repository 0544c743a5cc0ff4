import type { PalmMm } from "../geometry/spaces.ts";
import type { Light } from "../visit/light.ts";

/**
 * A message's arrival: a ring of light that comes from around the hand, gathers in the palm, rests there until the words are ready, and opens
 * as they come. On its way it passes over the palm wherever that is: a small hand is nearer than it seems, and so beside where it is believed to be.
 */
export const GATHER_MS = 480;
/** Of the room in the palm. */
const WIDE = 2.4;
const AT_REST = 0.72;
const OPENED = 0.95;

/** Half the thickness of the line, and of the glow around it: standard deviations, mm. */
export const LINE_MM = 0.9;
export const GLOW_MM = 3.2;
/** Brightness of the glow beside the line's. */
export const GLOW = 0.22;

/** @param arrival the ring's light. @param roomMm radius of the widest circle in the palm. @returns mm on the palm. */
export function ringRadius(arrival: Light, roomMm: number, nowMs: number): number {
  const age = Math.min(1, Math.max(0, nowMs - arrival.roseAtMs) / GATHER_MS);
  const gathered = AT_REST + (WIDE - AT_REST) * (1 - age) ** 2;
  const opened = arrival.rising ? 0 : 1 - arrival.level;
  return roomMm * (gathered + (OPENED - AT_REST) * opened);
}

/** The same, where nothing is to move: it comes and goes in one place. */
export const restingRadius = (roomMm: number): number => AT_REST * roomMm;

/** Radius of the widest circle around a palm's middle that stays within its outline, mm. */
export function roomIn(outline: readonly PalmMm[]): number {
  return outline.reduce((least, a, i) => {
    const b = outline[(i + 1) % outline.length] ?? a;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const along = Math.min(1, Math.max(0, -(a.x * dx + a.y * dy) / (dx * dx + dy * dy || 1)));
    return Math.min(least, Math.hypot(a.x + along * dx, a.y + along * dy));
  }, Infinity);
}
