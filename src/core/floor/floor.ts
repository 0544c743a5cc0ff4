import { openCaption, type CaptionRules } from "../caption/caption.ts";
import { toProjector, type PinholePair } from "../geometry/pinhole.ts";
import type { PictureArea } from "../calibration/test-picture.ts";
import { palmToProjector } from "../geometry/mapping.ts";
import type { RoomMm } from "../geometry/spaces.ts";
import { restingRadius, ringRadius, roomIn } from "../mark/ring.ts";
import type { HostMessage } from "../messages/host-message.ts";
import type { Sighting } from "../palm/hand-seen.ts";
import { palmOf, type SizeAssumed } from "../palm/palm.ts";
import type { RestingPlace } from "../rest/resting-place.ts";
import { openRests } from "../rest/rests.ts";
import { foresee, freezeFacing, type Track, type TrackRules } from "../tracking/track.ts";
import { follow, NO_TRACKS, type Tracks } from "../tracking/tracks.ts";
import type { Face } from "../typeset/face.ts";
import type { TypesetRules } from "../typeset/rules.ts";
import { hasArrived } from "../visit/arrival.ts";
import type { InvitationRules } from "../visit/invitation.ts";
import type { Leaf } from "../visit/leaf.ts";
import { RECALL_MS } from "../visit/recall.ts";
import { shareSizes } from "../visit/share-sizes.ts";
import { takeOff } from "../visit/take-off.ts";
import {
  carrier,
  nextVisitors,
  NOBODY,
  type Visitor,
  type Visitors,
  type VisitRules,
} from "../visit/visitors.ts";
import { openFarewells } from "./farewells.ts";
import { openInvitation } from "./inviting.ts";
import { isWithin } from "./lit-area.ts";
import type { Picture } from "./picture.ts";
import { openTelling } from "./telling.ts";

/** What an installation decides for its floor. */
export interface FloorRules extends VisitRules {
  readonly pair: PinholePair;
  readonly size: SizeAssumed;
  readonly track: TrackRules;
  readonly typeset: TypesetRules;
  /** From a frame's arrival, or a picture's drawing, to light, apart from the time in between. */
  readonly latencyMs: number;
  /** Hands whose palm lies elsewhere are none of the floor's. */
  readonly area: PictureArea;
  readonly invitationMm: RoomMm;
  readonly invitation: InvitationRules;
  readonly caption: CaptionRules | undefined;
  /** Reduced has the same light without its movement: it comes and goes in one place. */
  readonly motion: "full" | "reduced";
  /** A ring of light comes before the words, and shows how far the palm is (see `seekRing`). */
  readonly seenMark: boolean;
  readonly restingPlaces: readonly RestingPlace[];
  /** A language into which messages are shown translated, where the set has them so, after their own: BCP 47. */
  readonly translateTo: string | undefined;
}

/** Chance and letters come from outside. */
export interface FloorSources {
  readonly face: Face;
  /** The next host message; undefined while there is none to show. */
  readonly draw: () => HostMessage | undefined;
  /** Asked at every moment, by id: what may not be shown any more is in no further picture. Everything may, where it is absent. */
  readonly mayShow?: (id: string) => boolean;
}

/** The place between hands and light: sightings go in, pictures come out, both with their time. */
export interface Floor {
  readonly sawHands: (sighting: Sighting) => void;
  /** What to light. @param nowMs on the sightings' clock; never earlier than before. */
  readonly picture: (nowMs: number) => Picture;
  /** Near closing time the floor takes nobody in and invites nobody; whoever is there reads to the end. */
  readonly takeIn: (isOpen: boolean) => void;
  /** While it is paused every light goes out, every visit ends, and nobody is told anything. */
  readonly pause: (isPaused: boolean) => void;
  /** What a visitor is being told. */
  readonly messageOf: (visitor: number) => HostMessage | undefined;
  /** From now on `draw` draws from another set: nothing of the one before is told any more. Whoever reads, reads to the end. */
  readonly drawAnew: () => void;
  readonly visitors: () => readonly Visitor[];
  readonly tracks: () => readonly Track[];
}

/** Nobody has been in the frames for this long before the invitation comes back. */
const EMPTY_MS = 700;
/** A floor that sees nothing for this long invites nobody: a hand held out there would wait in vain. */
const BLIND_MS = 3000;

export function openFloor(rules: FloorRules, sources: FloorSources): Floor {
  let tracks: Tracks = NO_TRACKS;
  let visitors: Visitors = NOBODY;
  let lookedAtMs = -Infinity;
  let lastSeenMs = -Infinity;
  let isOpen = true;
  let isPaused = false;
  const mayShow = sources.mayShow ?? (() => true);
  const telling = openTelling(rules.typeset, sources, rules.translateTo);
  const rests = openRests(rules.restingPlaces, rules.pair, rules.track, rules.latencyMs);
  /** Whoever may get a message: hands, and what rests. */
  const guests = (): readonly Track[] => rests.among(tracks.all);
  /** Near closing time, only those who are somebody's already; in a pause, nobody. */
  const admitted = (): readonly Track[] => {
    if (isPaused) return [];
    const known = new Set(visitors.all.flatMap(({ palms }) => palms));
    return isOpen ? guests() : guests().filter(({ id }) => known.has(id));
  };
  const moves = rules.motion === "full";
  const restsAt = rules.restingPlaces.map(({ centre }) => centre);
  const invitation = openInvitation(rules.invitationMm, rules.invitation, rules.pair, restsAt);
  const farewells = openFarewells(rules.pair, moves, restsAt);
  const caption = openCaption(rules.caption, rules.pair, sources.face, rules.typeset);

  /** Words wait for a hand's ring. What rests is at a known distance, and has none. */
  const isReady = (visitor: Visitor, hand: Track, nowMs: number): boolean =>
    !rules.seenMark || !tracks.all.includes(hand) || hasArrived(visitor, hand.size, nowMs);

  const tell = (visitor: Visitor, nowMs: number): Visitor => {
    const hands = guests().filter(({ id }) => visitor.palms.includes(id));
    if (hands.length === 0 || !hands.every((hand) => isReady(visitor, hand, nowMs))) return visitor;
    const told = telling.tell(visitor, guests(), nowMs);
    const message = told === visitor ? undefined : telling.messageOf(visitor.id);
    if (message !== undefined) caption.told(visitor.id, message);
    return told;
  };

  const ring = (visitor: Visitor, nowMs: number): Picture["marks"] => {
    const hand = carrier(visitor, tracks.all);
    if (hand === undefined || visitor.arrival.level === 0) return [];
    return [
      {
        key: hand.id,
        mapping: palmToProjector(rules.pair, foresee(hand, nowMs + rules.latencyMs)),
        radiusMm: moves
          ? ringRadius(visitor.arrival, roomIn(hand.outline), nowMs)
          : restingRadius(roomIn(hand.outline)),
        level: visitor.arrival.level,
      },
    ];
  };

  /** Words come one after another, but for those in a resting place: what goes from there shows only in a light that is steady. */
  const light = ({ id }: Visitor, leaf: Leaf, nowMs: number): Picture["pages"] => {
    const {
      shown,
      light: { level },
      recalledMs,
    } = leaf;
    const hand = guests().find((track) => track.id === shown?.palm);
    const page = shown && telling.pageOf(id, shown);
    if (hand === undefined || shown === undefined || page === undefined || level === 0) return [];
    return [
      {
        key: `${id}/${shown.messageId}/${shown.page}/${shown.setting}`,
        page,
        mapping: palmToProjector(rules.pair, foresee(hand, nowMs + rules.latencyMs)),
        level,
        recalledMs: moves && tracks.all.includes(hand) ? Math.min(recalledMs, RECALL_MS) : RECALL_MS,
      },
    ];
  };

  return {
    sawHands(sighting) {
      const palms = sighting.hands
        .flatMap((hand) => palmOf(rules.pair.camera, hand, rules.size) ?? [])
        .filter(({ centre }) => isWithin(rules.area, toProjector(rules.pair, centre)));
      tracks = follow(tracks, palms, rules.track, sighting.atMs);
      const nextId = rests.saw(sighting.places ?? [], tracks.all, sighting.atMs, tracks.nextId);
      tracks = { ...tracks, nextId };
      lookedAtMs = sighting.atMs;
      if (palms.length > 0) lastSeenMs = sighting.atMs;
      tracks = shareSizes(tracks, visitors.all);
      // Between two pictures, so that no picture waits for the typesetter.
      visitors = { ...visitors, all: telling.prepare(visitors.all, guests(), sighting.atMs) };
    },
    picture(nowMs) {
      visitors = { ...visitors, all: visitors.all.map((visitor) => takeOff(visitor, mayShow, nowMs)) };
      visitors = nextVisitors(visitors, admitted(), nowMs, lookedAtMs, rules);
      visitors = { ...visitors, all: visitors.all.map((visitor) => tell(visitor, nowMs)) };
      const leaves = visitors.all.flatMap((visitor) => [visitor, visitor.beside]);
      const pages = visitors.all.flatMap((visitor) => [
        ...light(visitor, visitor, nowMs),
        ...light(visitor, visitor.beside, nowMs),
      ]);
      const marks = visitors.all.flatMap((visitor) => ring(visitor, nowMs));
      const lit = new Set([...leaves.map(({ shown }) => shown?.palm), ...marks.map(({ key }) => key)]);
      tracks = { ...tracks, all: tracks.all.map((t) => (lit.has(t.id) ? freezeFacing(t) : t)) };
      const levels = new Map(leaves.map(({ shown, light: { level } }) => [shown?.palm, level]));
      rests.lit((id) => levels.get(id) ?? 0, nowMs);
      const isEmpty = visitors.all.length === 0 && lookedAtMs - lastSeenMs > EMPTY_MS;
      const isWatched = isOpen && !isPaused && nowMs - lookedAtMs <= BLIND_MS;
      const isReading = visitors.all.some(({ visit }) => visit.kind === "reading");
      const hands = guests().map((hand) => foresee(hand, nowMs).centre);
      const around = { isWatched, isEmpty, isReading, hands };
      return {
        pages,
        marks,
        invitation: invitation(around, nowMs),
        rings: rests.rings(isWatched, nowMs),
        farewells: farewells(visitors.all, tracks.all, nowMs),
        captions: caption.light(visitors.all, nowMs, mayShow),
      };
    },
    takeIn: (open) => void (isOpen = open),
    pause: (paused) => void (isPaused = paused),
    messageOf: telling.messageOf,
    drawAnew: telling.forget,
    visitors: () => visitors.all,
    tracks: () => tracks.all,
  };
}
