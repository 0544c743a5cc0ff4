import { sized, type Palm } from "../palm/palm.ts";
import { minus, norm } from "../geometry/vector.ts";
import { continueTrack, foresee, startTrack, type Track, type TrackRules } from "./track.ts";

/** Every hand that is followed now. */
export interface Tracks {
  readonly all: readonly Track[];
  readonly nextId: number;
}

export const NO_TRACKS: Tracks = { all: [], nextId: 1 };

/** A palm farther than this from where a hand was foreseen is another hand: half a hand's length, more the longer it was unseen. */
const GATE_MM = 90;
const GATE_GROWS_MM_PER_S = 250;
/** A hand unseen for longer is forgotten: a visit survives any shorter loss. */
export const FORGET_MS = 1000;

/**
 * Gives each palm to the hand that it continues, nearest pairs first, and starts a hand for each that is left over.
 * The order of `palms` does not matter.
 */
export function follow(tracks: Tracks, palms: readonly Palm[], rules: TrackRules, atMs: number): Tracks {
  const alive = tracks.all.filter((track) => atMs - track.seenAtMs <= FORGET_MS);
  const pairs = alive
    .flatMap((track) =>
      palms.map((palm) => {
        const there = sized(palm, track.size.drawn).centre;
        return { track, palm, apart: norm(minus(foresee(track, atMs).centre, there)) };
      }),
    )
    .filter(({ track, apart }) => apart < GATE_MM + (GATE_GROWS_MM_PER_S * (atMs - track.seenAtMs)) / 1000)
    .toSorted((a, b) => a.apart - b.apart);

  const continued = new Map<Track, Palm>();
  const taken = new Set<Palm>();
  for (const { track, palm } of pairs) {
    if (continued.has(track) || taken.has(palm)) continue;
    continued.set(track, palm);
    taken.add(palm);
  }
  const followed = alive.map((track) => {
    const palm = continued.get(track);
    return palm === undefined ? track : continueTrack(track, palm, rules, atMs);
  });
  // Left to right, so that the same hands get the same numbers whatever order the detector lists them in.
  const started = palms
    .filter((palm) => !taken.has(palm))
    .toSorted((a, b) => a.centre.x - b.centre.x)
    .map((palm, i) => startTrack(tracks.nextId + i, palm, rules, atMs));
  return { all: [...followed, ...started], nextId: tracks.nextId + started.length };
}
