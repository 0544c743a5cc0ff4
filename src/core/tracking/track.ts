import type { PalmMm, RoomDirection, RoomMm } from "../geometry/spaces.ts";
import type { Facing } from "../palm/facing.ts";
import { learnSize, UNKNOWN_SIZE, type HandSize } from "../mark/hand-size.ts";
import { sized, type Palm, type SeenPalm } from "../palm/palm.ts";
import { foreseeMotion, measureMotion, rescaleMotion, speedOf, startMotion, type Motion } from "./motion.ts";
import { assumeNoise, type NoiseSeen } from "./noise.ts";
import { learnStance, stand, standAsSeen, startStance, type Stance } from "./stance.ts";
import { followTurn, foreseeTurn, startTurn, type Turn } from "./turn.ts";

/** One hand followed over time. */
export interface Track {
  /** Stays with the hand for as long as it is followed; never used again. */
  readonly id: number;
  readonly seenAtMs: number;
  readonly motion: Motion;
  readonly turn: Turn;
  /** Undefined of what is no hand. */
  readonly stance: Stance | undefined;
  readonly outline: readonly PalmMm[];
  readonly thumb: Palm["thumb"];
  /** As last seen: 0 a fist, 1 four straight fingers. */
  readonly openness: number;
  /** How open the hand is held when it is not just closing or opening. */
  readonly usualOpenness: number;
  /** Stays with the hand when it turns over. */
  readonly size: HandSize;
  /** Since when the thumb has been seen on the other side, without a break. */
  readonly overSinceMs: number | undefined;
  /** Decided while the hand was unlit, then frozen (see `freezeFacing`) until it has been turned over. */
  readonly facing: Facing;
  readonly facingEvidence: number;
  readonly facingFrozen: boolean;
  /** Since when the hand has been an open palm turned to the light, without a break. */
  readonly offeringSinceMs: number | undefined;
}

/** A palm as it will be when the light arrives. */
export interface PalmPose {
  readonly centre: RoomMm;
  readonly right: RoomDirection;
  readonly down: RoomDirection;
}

/** What a hand must do to be offered, and how measurements are weighed. */
export interface TrackRules {
  /** Standard deviation of a palm's place across the line of sight, until it has been measured on the hand itself. */
  readonly noiseMm: number;
  readonly opensAt: number;
  /** Lower than `opensAt`, so that a relaxing hand does not flicker between open and closed. */
  readonly closesAt: number;
  readonly maxTiltDeg: number;
}

/** Time constants of the smoothing. A palm's shape does not change, and its size must not seem to. */
const SHAPE_MS = 400;
const EVIDENCE_MS = 150;
/** A hand closes within less than a third of this. */
const USUAL_MS = 1500;
/** In a hand that moves faster a mark is smeared, and lies where the hand was. */
const STEADY_MM_PER_S = 150;
/** A thumb on the other side for less is the detector's slip: a hand needs longer to be turned over. */
const OVER_MS = 90;

/** @param noise what hands before this one have taught. */
export function startTrack(
  id: number,
  palm: Palm,
  rules: TrackRules,
  atMs: number,
  noise = assumeNoise(rules.noiseMm),
): Track {
  const facing = palm.palmEvidence > 0 ? "palm" : "back";
  return {
    id,
    seenAtMs: atMs,
    motion: startMotion(palm.centre, noise, atMs),
    turn: startTurn(palm, atMs),
    stance: undefined,
    outline: palm.outline,
    thumb: palm.thumb,
    openness: palm.openness,
    usualOpenness: palm.openness,
    size: UNKNOWN_SIZE,
    overSinceMs: undefined,
    facing,
    facingEvidence: palm.palmEvidence,
    facingFrozen: false,
    offeringSinceMs: isOffering(palm, facing, false, rules) ? atMs : undefined,
  };
}

/** A hand's first sighting. @param noise what hands before this one have taught. */
export function startHand(
  id: number,
  seen: SeenPalm,
  rules: TrackRules,
  atMs: number,
  noise?: NoiseSeen,
): Track {
  return { ...startTrack(id, standAsSeen(seen), rules, atMs, noise), stance: startStance(seen) };
}

/** Takes the next sighting of the same hand in. @param seen drawn at any size. */
export function continueTrack(before: Track, seen: SeenPalm, rules: TrackRules, atMs: number): Track {
  const dtMs = Math.max(0, atMs - before.seenAtMs);
  const stance =
    before.stance !== undefined && seen.thumb === before.thumb && speedAcross(before) <= STEADY_MM_PER_S
      ? learnStance(before.stance, seen, dtMs)
      : before.stance;
  const track = takeSize({ ...before, stance }, seen, atMs);
  const palm = asOf(track, seen);
  const motion = measureMotion(track.motion, palm.centre, atMs);
  if (palm.thumb !== track.thumb) return turnOver({ ...track, seenAtMs: atMs, motion }, seen, rules, atMs);
  const facingEvidence = ease(track.facingEvidence, palm.palmEvidence, dtMs, EVIDENCE_MS);
  const facing = track.facingFrozen ? track.facing : facingEvidence > 0 ? "palm" : "back";
  return {
    ...track,
    seenAtMs: atMs,
    motion,
    turn: followTurn(track.turn, palm, atMs),
    outline: easeOutline(track.outline, palm.outline, dtMs),
    openness: palm.openness,
    usualOpenness: ease(track.usualOpenness, palm.openness, dtMs, USUAL_MS),
    overSinceMs: undefined,
    facing,
    facingEvidence,
    offeringSinceMs: offeredSince(track, palm, facing, rules, atMs),
  };
}

type Looks = Pick<Track, "stance" | "thumb" | "size">;

/** A palm as it is if it is this hand's: as large, and tilted as its picture tells. A hand that has been turned over has no stance yet. */
export function asOf({ stance, thumb, size }: Looks, seen: SeenPalm): Palm {
  const stood = seen.thumb === thumb && stance !== undefined ? stand(seen, stance) : standAsSeen(seen);
  return sized(stood, size.drawn);
}

/** Learns the hand's size from its mark, and draws what is known of the hand at that size. */
function takeSize(track: Track, seen: SeenPalm, atMs: number): Track {
  const mark = seen.marks.find(({ key }) => key === track.id);
  const isSteady = speedAcross(track) <= STEADY_MM_PER_S;
  const size = learnSize(track.size, isSteady ? mark?.size : undefined, Math.max(0, atMs - track.seenAtMs));
  const by = asOf({ ...track, size }, seen).size / asOf(track, seen).size;
  if (by === 1) return { ...track, size };
  const outline = track.outline.map((p) => ({ x: by * p.x, y: by * p.y }));
  return { ...track, size, outline, motion: rescaleMotion(track.motion, by) };
}

/** The thumb is on the other side. Once that has lasted, nothing that was decided or smoothed of the hand's first side holds. */
function turnOver(track: Track, palm: SeenPalm, rules: TrackRules, atMs: number): Track {
  const overSinceMs = track.overSinceMs ?? atMs;
  if (atMs - overSinceMs >= OVER_MS) {
    const { motion, size } = track;
    const over = startTrack(track.id, asOf(track, palm), rules, atMs);
    return { ...over, stance: startStance(palm), motion, size };
  }
  // Until then a back is not lit: thumb and bend deceive at once less often than the one that is alone.
  const facing = palm.palmEvidence > 0 ? track.facing : "back";
  return { ...track, overSinceMs, offeringSinceMs: offeredSince(track, palm, facing, rules, atMs) };
}

/** From here on the hand is lit, and light disturbs what the detector says of its side: what was decided stays. */
export function freezeFacing(track: Track): Track {
  return track.facingFrozen ? track : { ...track, facingFrozen: true };
}

/** The palm at a time to come. @param atMs when the light arrives. */
export function foresee(track: Track, atMs: number): PalmPose {
  return { centre: foreseeMotion(track.motion, atMs), ...foreseeTurn(track.turn, atMs) };
}

/** How fast the hand moves across the camera's axis, mm/s: light that lies aslant to it hardly smears along it. */
export const speedAcross = ({ motion }: Track): number => speedOf(motion);

function offeredSince(
  { offeringSinceMs }: Track,
  palm: Palm,
  facing: Facing,
  rules: TrackRules,
  atMs: number,
): number | undefined {
  const offering = isOffering(palm, facing, offeringSinceMs !== undefined, rules);
  return offering ? (offeringSinceMs ?? atMs) : undefined;
}

function isOffering(palm: Palm, facing: Facing, already: boolean, rules: TrackRules): boolean {
  const open = palm.openness >= (already ? rules.closesAt : rules.opensAt);
  return facing === "palm" && open && palm.tiltDeg <= rules.maxTiltDeg;
}

/** The share of the old value that is left after `dtMs`: alike at 30 and 120 Hz. */
const keep = (dtMs: number, constantMs: number): number => Math.exp(-dtMs / constantMs);

function ease(old: number, now: number, dtMs: number, constantMs: number): number {
  const k = keep(dtMs, constantMs);
  return old * k + now * (1 - k);
}

function easeOutline(old: readonly PalmMm[], now: readonly PalmMm[], dtMs: number): readonly PalmMm[] {
  return now.map((p, i) => {
    const was = old[i] ?? p;
    return { x: ease(was.x, p.x, dtMs, SHAPE_MS), y: ease(was.y, p.y, dtMs, SHAPE_MS) };
  });
}
