import type { LitRing } from "../floor/picture.ts";
import { palmToProjector } from "../geometry/mapping.ts";
import type { PinholePair } from "../geometry/pinhole.ts";
import { foresee, startTrack, type Track, type TrackRules } from "../tracking/track.ts";
import { FORGET_MS } from "../tracking/tracks.ts";
import { breath } from "../visit/breath.ts";
import { DARK, INVITATION_RAMP, rampLight, type Light } from "../visit/light.ts";
import { isHandOver, isPalmIn } from "./near-place.ts";
import type { PlaceSeen } from "./place-memory.ts";
import { BARE, nextRest, type PlaceFrame, type Rest } from "./rest.ts";
import { palmOfPlace, type RestingPlace } from "./resting-place.ts";

/** The installation's resting places: what rests in one is a hand to everything that follows, held still and found by other means. */
export interface Rests {
  /**
   * One frame's news of the places, in their order.
   * @param hands whom the detector follows. @param nextId the next unused number of a track. @returns the next one unused after this.
   */
  readonly saw: (seen: readonly PlaceSeen[], hands: readonly Track[], atMs: number, nextId: number) => number;
  /** Everybody who may get a message: those hands, but for any in a place that has given its message already, and what rests. */
  readonly among: (hands: readonly Track[]) => readonly Track[];
  /** @param levelOf how bright the page on a track is now. */
  readonly lit: (levelOf: (trackId: number) => number, nowMs: number) => void;
  /** The places' rings. @param isWatched false while the camera gives no frames: then they promise nothing. */
  readonly rings: (isWatched: boolean, nowMs: number) => readonly LitRing[];
}

/** A picture is certainly seen in a frame this long after the latency: displays take some time to change, exposures to end. */
const SETTLE_MS = 80;
/** How much of its light a ring breathes: less than the invitation, which calls, where the ring only says where. */
const RING_BREATHES = 0.3;

interface Kept {
  rest: Rest;
  /** Of what rests or has just rested there. */
  track: Track | undefined;
  level: number;
  levelChangedMs: number;
  lastLitMs: number;
  ring: Light;
}

/** @param latencyMs from a picture's drawing to a frame that shows it. */
export function openRests(
  places: readonly RestingPlace[],
  pair: PinholePair,
  rules: TrackRules,
  latencyMs: number,
): Rests {
  const all = places.map((place) => ({
    place,
    palm: palmOfPlace(place),
    mapping: palmToProjector(pair, place),
    kept: nothingYet(),
  }));

  const ownLight = ({ level, levelChangedMs, lastLitMs }: Kept, atMs: number): PlaceFrame["ownLight"] => {
    const surelySeenMs = atMs - latencyMs - SETTLE_MS;
    if (level === 0 && lastLitMs < surelySeenMs) return "none";
    return levelChangedMs < surelySeenMs ? "steady" : "changing";
  };

  return {
    saw(seen, hands, atMs, nextId) {
      let id = nextId;
      for (const [i, { place, palm, kept }] of all.entries()) {
        const news = seen[i];
        if (news === undefined) continue;
        const isPalm = hands.some(
          (hand) => hand.offeringSinceMs !== undefined && isHandOver(place, foresee(hand, atMs)),
        );
        const frame = { ...news, atMs, ownLight: ownLight(kept, atMs), isPalm };
        const limits = { ...place.rest, share: place.cover.share };
        const rest = nextRest(kept.rest, frame, limits);
        const known = kept.rest.kind === "entered" ? undefined : alive(kept.track, atMs);
        if (rest.kind === "resting")
          kept.track =
            known === undefined
              ? { ...startTrack(id++, palm, rules, atMs), offeringSinceMs: rest.stillSinceMs }
              : { ...known, seenAtMs: atMs };
        else kept.track = leaving(alive(kept.track, atMs), rest);
        kept.rest = rest;
      }
      return id;
    },
    among(hands) {
      if (all.length === 0) return hands;
      const taken = all.filter(({ kept: { rest } }) => rest.kind === "resting" || rest.kind === "doubted");
      const free = hands.filter(
        (hand) => !taken.some(({ place }) => isPalmIn(place, foresee(hand, hand.seenAtMs))),
      );
      return [...free, ...all.flatMap(({ kept }) => kept.track ?? [])];
    },
    lit(levelOf, nowMs) {
      for (const { kept } of all) {
        const level = kept.track === undefined ? 0 : levelOf(kept.track.id);
        if (level !== kept.level) kept.levelChangedMs = nowMs;
        if (level > 0 || kept.level > 0) kept.lastLitMs = nowMs;
        kept.level = level;
      }
    },
    rings(isWatched, nowMs) {
      return all.map(({ place, mapping, kept }) => {
        const isTold = kept.rest.kind === "resting" || kept.rest.kind === "doubted";
        kept.ring = rampLight(kept.ring, isWatched && !isTold, INVITATION_RAMP, nowMs);
        const calm = 1 - RING_BREATHES * (1 - breath(nowMs));
        return { mapping, radiusMm: place.radiusMm, level: place.ringLevel * kept.ring.level * calm };
      });
    },
  };
}

function nothingYet(): Kept {
  return {
    rest: BARE,
    track: undefined,
    level: 0,
    levelChangedMs: -Infinity,
    lastLitMs: -Infinity,
    ring: DARK,
  };
}

function alive(track: Track | undefined, atMs: number): Track | undefined {
  return track !== undefined && atMs - track.seenAtMs <= FORGET_MS ? track : undefined;
}

/** What is in doubt has merely not been seen. What has gone offers nothing, and is kept until its light has gone out. */
function leaving(track: Track | undefined, rest: Rest): Track | undefined {
  return track === undefined || rest.kind === "doubted" ? track : { ...track, offeringSinceMs: undefined };
}
