import type { RoomMm } from "../geometry/spaces.ts";
import { add, minus, norm, times } from "../geometry/vector.ts";
import { foreseeImm, measureImm, rescaleImm, speedOf as speedOfImm, startImm, type Imm } from "./imm.ts";
import { hearNoise, noiseOf, rescaleNoise, type NoiseMm, type NoiseSeen } from "./noise.ts";

/**
 * Where one hand is and will be. What the filter makes of the sightings goes through an anchor: as long as the hand is held, the light stays
 * where it is and only slides toward the hand's mean place, so that neither a tremor nor a detector's wavering moves it.
 */
export interface Motion {
  readonly imm: Imm;
  readonly noise: NoiseSeen;
  /** None while the hand is under way. */
  readonly anchor: Anchor | undefined;
}

interface Anchor {
  readonly at: RoomMm;
  readonly sinceMs: number;
  /** 1 when it holds, toward 0 as the hand leaves it. */
  readonly hold: number;
}

/** An anchor is the mean over the time it has lain, from the first to the last of these. */
const SLIDES_FROM_MS = 90;
const SLIDES_TO_MS = 1000;
/** It is dropped when the hand is more likely still than this. */
const DROPS_ABOVE = 0.8;
/** It begins to let go when the filter's place is farther from it than the first, and has let go at the second, as shares of the noise. */
const HOLDS_WITHIN = 0.3;
const LETS_GO_AT = 1.2;

export function startMotion(centre: RoomMm, noise: NoiseSeen, atMs: number): Motion {
  return {
    imm: startImm(centre, noiseOf(noise), atMs),
    noise: hearNoise(noise, centre, atMs),
    anchor: undefined,
  };
}

/** Takes a sighting in. One that is not later than the last changes nothing. */
export function measureMotion(motion: Motion, centre: RoomMm, atMs: number): Motion {
  const dtMs = atMs - motion.imm.atMs;
  if (!(dtMs > 0)) return motion;
  const noise = hearNoise(motion.noise, centre, atMs);
  const r = noiseOf(noise);
  const imm = measureImm(motion.imm, centre, r, atMs);
  return { imm, noise, anchor: moveAnchor(motion.anchor, imm, r, dtMs) };
}

function moveAnchor(anchor: Anchor | undefined, imm: Imm, r: NoiseMm, dtMs: number): Anchor | undefined {
  const place = foreseeImm(imm, imm.atMs);
  if (anchor === undefined)
    return imm.likely[0] > DROPS_ABOVE ? { at: place, sinceMs: imm.atMs, hold: 1 } : undefined;
  const off = minus(place, anchor.at);
  const apart = norm({ x: off.x / r.x, y: off.y / r.y, z: off.z / r.z });
  if (apart >= LETS_GO_AT) return undefined;
  const hold = Math.min(1, (LETS_GO_AT - apart) / (LETS_GO_AT - HOLDS_WITHIN));
  const slides = Math.min(SLIDES_TO_MS, SLIDES_FROM_MS + imm.atMs - anchor.sinceMs);
  return {
    at: add(anchor.at, times(off, -Math.expm1(-dtMs / slides))),
    sinceMs: anchor.sinceMs,
    hold,
  };
}

/** The same hand at `by` times the distance from the camera, once its size is better known: in the camera's picture nothing moves. */
export const rescaleMotion = ({ imm, noise, anchor }: Motion, by: number): Motion => ({
  imm: rescaleImm(imm, by),
  noise: rescaleNoise(noise, by),
  anchor: anchor && { ...anchor, at: times(anchor.at, by) },
});

/** Where the hand will be, room mm. @param atMs the time at which the light arrives. */
export function foreseeMotion({ imm, anchor }: Motion, atMs: number): RoomMm {
  const ahead = foreseeImm(imm, atMs);
  return anchor === undefined ? ahead : add(ahead, times(minus(anchor.at, ahead), anchor.hold));
}

/** How fast the hand is thought to move across the camera's axis, mm/s; 0 while it is held. */
export const speedOf = ({ imm, anchor }: Motion): number => (1 - (anchor?.hold ?? 0)) * speedOfImm(imm);
