import type { PalmMm, RoomDirection, RoomMm } from "../geometry/spaces.ts";
import { add, dot, minus, times, unit } from "../geometry/vector.ts";
import type { Facing } from "../palm/facing.ts";
import { learnSize, UNKNOWN_SIZE, type HandSize } from "../mark/hand-size.ts";
import { sized, type Palm } from "../palm/palm.ts";
import { foreseeImm, measureImm, rescaleImm, speedAcross, startImm, type Imm } from "./imm.ts";

/** One hand followed over time. */
export interface Track {
  /** Stays with the hand for as long as it is followed; never used again. */
  readonly id: number;
  readonly seenAtMs: number;
  readonly motion: Imm;
  /** Smoothed, orthonormal. */
  readonly right: RoomDirection;
  readonly down: RoomDirection;
  readonly outline: readonly PalmMm[];
  readonly thumb: Palm["thumb"];
  /** Stays with the hand when it turns over. */
  readonly size: HandSize;
  /** Decided while the hand was unlit, then frozen (see `freezeFacing`) until it is turned over. */
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
  /** Standard deviation of a palm's measured place. */
  readonly noiseMm: number;
  readonly opensAt: number;
  /** Lower than `opensAt`, so that a relaxing hand does not flicker between open and closed. */
  readonly closesAt: number;
  readonly maxTiltDeg: number;
}

/** Time constants of the smoothing: turning hands are followed quickly, the palm's shape slowly, since it does not change. */
const TURN_MS = 90;
const SHAPE_MS = 400;
const EVIDENCE_MS = 150;
/** In a hand that moves faster a mark is smeared, and lies where the hand was. */
const STEADY_MM_PER_S = 150;

export function startTrack(id: number, palm: Palm, rules: TrackRules, atMs: number): Track {
  const facing = palm.palmEvidence > 0 ? "palm" : "back";
  return {
    id,
    seenAtMs: atMs,
    motion: startImm(palm.centre, rules.noiseMm, atMs),
    right: palm.right,
    down: palm.down,
    outline: palm.outline,
    thumb: palm.thumb,
    size: UNKNOWN_SIZE,
    facing,
    facingEvidence: palm.palmEvidence,
    facingFrozen: false,
    offeringSinceMs: isOffering(palm, facing, false, rules) ? atMs : undefined,
  };
}

/** Takes the next sighting of the same hand in. @param seen drawn at any size. */
export function continueTrack(before: Track, seen: Palm, rules: TrackRules, atMs: number): Track {
  const track = takeSize(before, seen, atMs);
  const palm = sized(seen, track.size.drawn);
  const motion = measureImm(track.motion, palm.centre, rules.noiseMm, atMs);
  // Turned over: nothing that was decided or smoothed of its other side holds.
  if (palm.thumb !== track.thumb)
    return { ...startTrack(track.id, palm, rules, atMs), motion, size: track.size };
  const dtMs = Math.max(0, atMs - track.seenAtMs);
  const facingEvidence = ease(track.facingEvidence, palm.palmEvidence, dtMs, EVIDENCE_MS);
  const facing = track.facingFrozen ? track.facing : facingEvidence > 0 ? "palm" : "back";
  const offering = isOffering(palm, facing, track.offeringSinceMs !== undefined, rules);
  const turn = keep(dtMs, TURN_MS);
  const down = unit(add(times(track.down, turn), times(palm.down, 1 - turn)));
  const across = add(times(track.right, turn), times(palm.right, 1 - turn));
  return {
    ...track,
    seenAtMs: atMs,
    motion,
    right: unit(minus(across, times(down, dot(across, down)))),
    down,
    outline: easeOutline(track.outline, palm.outline, dtMs),
    facing,
    facingEvidence,
    offeringSinceMs: offering ? (track.offeringSinceMs ?? atMs) : undefined,
  };
}

/** Learns the hand's size from its mark, and draws what is known of the hand at that size. */
function takeSize(track: Track, seen: Palm, atMs: number): Track {
  const mark = seen.marks.find(({ key }) => key === track.id);
  const isSteady = speedAcross(track.motion) <= STEADY_MM_PER_S;
  const size = learnSize(track.size, isSteady ? mark?.size : undefined, Math.max(0, atMs - track.seenAtMs));
  const by = sized(seen, size.drawn).size / sized(seen, track.size.drawn).size;
  if (by === 1) return { ...track, size };
  const outline = track.outline.map((p) => ({ x: by * p.x, y: by * p.y }));
  return { ...track, size, outline, motion: rescaleImm(track.motion, by) };
}

/** From here on the hand is lit, and light disturbs what the detector says of its side: what was decided stays. */
export function freezeFacing(track: Track): Track {
  return track.facingFrozen ? track : { ...track, facingFrozen: true };
}

/** The palm at a time to come. @param atMs when the light arrives. */
export function foresee(track: Track, atMs: number): PalmPose {
  return { centre: foreseeImm(track.motion, atMs), right: track.right, down: track.down };
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
