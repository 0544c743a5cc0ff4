import type { SeenPalm } from "../palm/palm.ts";
import { assign } from "./assign.ts";
import { unlikeness } from "./likeness.ts";
import { noiseForNext, type NoiseSeen } from "./noise.ts";
import { asOf, continueTrack, startHand, type Track, type TrackRules } from "./track.ts";

/** Every hand that is followed now. */
export interface Tracks {
  readonly all: readonly Track[];
  readonly nextId: number;
  /** What the hand that was followed longest has taught of the noise, for the hands to come. */
  readonly noise: NoiseSeen | undefined;
}

export const NO_TRACKS: Tracks = { all: [], nextId: 1, noise: undefined };

/** A hand unseen for longer is forgotten: a visit survives any shorter loss. */
export const FORGET_MS = 1000;
/** Residuals of noise before a hand has anything to teach: about two seconds of them. */
const TEACHES_FROM = 40;

/**
 * Gives each palm to the hand that it continues, so that all together fit best, and starts a hand for each that is left over.
 * The order of `palms` does not matter.
 */
export function follow(tracks: Tracks, palms: readonly SeenPalm[], rules: TrackRules, atMs: number): Tracks {
  const alive = tracks.all.filter((track) => atMs - track.seenAtMs <= FORGET_MS);
  // Left to right, so that the same hands get the same numbers whatever order the detector lists them in.
  const sorted = palms.toSorted(({ centre: a }, { centre: b }) => a.x - b.x || a.y - b.y || a.z - b.z);
  const costs = alive.map((track) => sorted.map((palm) => unlikeness(track, asOf(track, palm), atMs)));
  const pairs = assign(costs, sorted.length);
  const noise = taughtBy(alive) ?? tracks.noise;
  const followed = alive.map((track, i) => {
    const palm = sorted[pairs[i] ?? -1];
    return palm === undefined ? track : continueTrack(track, palm, rules, atMs);
  });
  const started = sorted
    .filter((_, i) => !pairs.includes(i))
    .map((palm, i) => startHand(tracks.nextId + i, palm, rules, atMs, noise));
  return { all: [...followed, ...started], nextId: tracks.nextId + started.length, noise };
}

function taughtBy(tracks: readonly Track[]): NoiseSeen | undefined {
  let teacher: NoiseSeen | undefined;
  for (const { motion } of tracks)
    if (motion.noise.weight > (teacher?.weight ?? TEACHES_FROM)) teacher = motion.noise;
  return teacher && noiseForNext(teacher);
}
