import { openCaption, type CaptionRules } from "../caption/caption.ts";
import type { PinholePair } from "../geometry/pinhole.ts";
import { palmToProjector } from "../geometry/mapping.ts";
import type { RoomMm } from "../geometry/spaces.ts";
import { restingRadius, ringRadius, roomIn } from "../mark/ring.ts";
import type { HostMessage } from "../messages/host-message.ts";
import { textsOf } from "../messages/translation.ts";
import type { Sighting } from "../palm/hand-seen.ts";
import { palmOf, type SizeAssumed } from "../palm/palm.ts";
import type { RestingPlace } from "../rest/resting-place.ts";
import { openRests } from "../rest/rests.ts";
import { foresee, freezeFacing, type Track, type TrackRules } from "../tracking/track.ts";
import { follow, NO_TRACKS, type Tracks } from "../tracking/tracks.ts";
import type { Face } from "../typeset/face.ts";
import type { TypesetRules } from "../typeset/rules.ts";
import { typeset, type Page } from "../typeset/typeset.ts";
import { hasArrived } from "../visit/arrival.ts";
import type { InvitationRules } from "../visit/invitation.ts";
import { RECALL_MS } from "../visit/recall.ts";
import {
  carrier,
  nextVisitors,
  NOBODY,
  tellVisitor,
  type Visitor,
  type Visitors,
  type VisitRules,
} from "../visit/visitors.ts";
import { openFarewells } from "./farewells.ts";
import { openInvitation } from "./inviting.ts";
import type { Picture } from "./picture.ts";

/** What an installation decides for its floor. */
export interface FloorRules extends VisitRules {
  readonly pair: PinholePair;
  readonly size: SizeAssumed;
  readonly track: TrackRules;
  readonly typeset: TypesetRules;
  /** From a frame's arrival, or a picture's drawing, to light, apart from the time in between. */
  readonly latencyMs: number;
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
}

/** The place between hands and light: sightings go in, pictures come out, both with their time. */
export interface Floor {
  readonly sawHands: (sighting: Sighting) => void;
  /** What to light. @param nowMs on the sightings' clock; never earlier than before. */
  readonly picture: (nowMs: number) => Picture;
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
  /** Set when a message is told, dropped with its visitor. */
  let told: ReadonlyMap<number, readonly Page[]> = new Map();
  const rests = openRests(rules.restingPlaces, rules.pair, rules.track, rules.latencyMs);
  /** Whoever may get a message: hands, and what rests. */
  const guests = (): readonly Track[] => rests.among(tracks.all);
  const moves = rules.motion === "full";
  const restsAt = rules.restingPlaces.map(({ centre }) => centre);
  const invitation = openInvitation(rules.invitationMm, rules.invitation, rules.pair, restsAt);
  const farewells = openFarewells(rules.pair, moves, restsAt);
  const caption = openCaption(rules.caption, rules.pair, sources.face, rules.typeset);

  /** Words wait for a hand's ring. What rests is at a known distance, and has none. */
  const isReady = (visitor: Visitor, hand: Track, nowMs: number): boolean =>
    !rules.seenMark || !tracks.all.includes(hand) || hasArrived(visitor, hand.size, nowMs);

  const tell = (visitor: Visitor, nowMs: number): Visitor => {
    const hand = carrier(visitor, guests());
    if (hand === undefined || !isReady(visitor, hand, nowMs)) return visitor;
    const message = visitor.visit.kind === "offered" ? sources.draw() : undefined;
    if (message === undefined) return visitor;
    const pages = textsOf(message, rules.translateTo).flatMap((text) =>
      typeset(text, hand.outline, sources.face, rules.typeset),
    );
    told = new Map([...told, [visitor.id, pages]]);
    caption.told(visitor.id, message);
    return tellVisitor(visitor, { id: message.id, readingMs: pages.map((page) => page.readingMs) }, nowMs);
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
  const light = (visitor: Visitor, nowMs: number): Picture["pages"] => {
    const { shown } = visitor;
    const hand = guests().find((track) => track.id === shown?.palm);
    const page = shown && told.get(visitor.id)?.[shown.page];
    if (hand === undefined || shown === undefined || page === undefined || visitor.light.level === 0)
      return [];
    return [
      {
        key: `${visitor.id}/${shown.messageId}/${shown.page}`,
        page,
        mapping: palmToProjector(rules.pair, foresee(hand, nowMs + rules.latencyMs)),
        level: visitor.light.level,
        recalledMs: moves && tracks.all.includes(hand) ? Math.min(visitor.recalledMs, RECALL_MS) : RECALL_MS,
      },
    ];
  };

  return {
    sawHands(sighting) {
      const palms = sighting.hands.flatMap((hand) => palmOf(rules.pair.camera, hand, rules.size) ?? []);
      tracks = follow(tracks, palms, rules.track, sighting.atMs);
      const nextId = rests.saw(sighting.places ?? [], tracks.all, sighting.atMs, tracks.nextId);
      tracks = { ...tracks, nextId };
      lookedAtMs = sighting.atMs;
      if (palms.length > 0) lastSeenMs = sighting.atMs;
    },
    picture(nowMs) {
      visitors = nextVisitors(visitors, guests(), nowMs, lookedAtMs, rules);
      visitors = { ...visitors, all: visitors.all.map((visitor) => tell(visitor, nowMs)) };
      told = new Map([...told].filter(([id]) => visitors.all.some((visitor) => visitor.id === id)));
      const pages = visitors.all.flatMap((visitor) => light(visitor, nowMs));
      const marks = visitors.all.flatMap((visitor) => ring(visitor, nowMs));
      const lit = new Set([
        ...visitors.all.map((visitor) => visitor.shown?.palm),
        ...marks.map(({ key }) => key),
      ]);
      tracks = { ...tracks, all: tracks.all.map((t) => (lit.has(t.id) ? freezeFacing(t) : t)) };
      const levels = new Map(visitors.all.map(({ shown, light: { level } }) => [shown?.palm, level]));
      rests.lit((id) => levels.get(id) ?? 0, nowMs);
      const isEmpty = visitors.all.length === 0 && lookedAtMs - lastSeenMs > EMPTY_MS;
      const isWatched = nowMs - lookedAtMs <= BLIND_MS;
      const isReading = visitors.all.some(({ visit }) => visit.kind === "reading");
      const hands = guests().map((hand) => foresee(hand, nowMs).centre);
      const around = { isWatched, isEmpty, isReading, hands };
      return {
        pages,
        marks,
        invitation: invitation(around, nowMs),
        rings: rests.rings(isWatched, nowMs),
        farewells: farewells(visitors.all, tracks.all, nowMs),
        captions: caption.light(visitors.all, nowMs),
      };
    },
    visitors: () => visitors.all,
    tracks: () => tracks.all,
  };
}
