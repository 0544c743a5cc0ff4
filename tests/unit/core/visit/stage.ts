import { follow, NO_TRACKS, type Tracks } from "../../../../src/core/tracking/tracks.ts";
import { nextVisitors, NOBODY, tellVisitor, type Visitors } from "../../../../src/core/visit/visitors.ts";
import type { RoomMm } from "../../../../src/core/geometry/spaces.ts";
import { palmAt, RULES, TRACK_RULES, type HandHeld } from "../../../fixtures/palms.ts";

/** A hand as it is held at a time; undefined while the detector does not see it. */
export type Hand = (atMs: number) => (HandHeld & { readonly at: RoomMm }) | undefined;

export interface Moment {
  readonly nowMs: number;
  readonly visitors: Visitors;
  readonly tracks: Tracks;
}

export const PICTURE_MS = 1000 / 60;
/** The camera sees on every second picture. */
const PICTURES_PER_FRAME = 2;
const READING_MS = [4000, 4000];

/** Plays hands before the visitors' state, each told a message of its own as soon as it offers. @returns every moment. */
export function play(hands: readonly Hand[], untilMs: number): readonly Moment[] {
  let [tracks, visitors]: [Tracks, Visitors] = [NO_TRACKS, NOBODY];
  let [messages, lookedAtMs] = [0, -Infinity];
  const moments: Moment[] = [];
  for (let picture = 0; picture * PICTURE_MS <= untilMs; picture++) {
    const nowMs = picture * PICTURE_MS;
    if (picture % PICTURES_PER_FRAME === 0) {
      const palms = hands.flatMap((hand) => hand(nowMs) ?? []).map(({ at, ...held }) => palmAt(at, held));
      tracks = follow(tracks, palms, TRACK_RULES, nowMs);
      lookedAtMs = nowMs;
    }
    visitors = nextVisitors(visitors, tracks.all, nowMs, lookedAtMs, RULES);
    const all = visitors.all.map((visitor) =>
      visitor.visit.kind === "offered"
        ? tellVisitor(visitor, { id: `m-${++messages}`, readingMs: READING_MS }, nowMs)
        : visitor,
    );
    visitors = { ...visitors, all };
    moments.push({ nowMs, visitors, tracks });
  }
  return moments;
}

/** Ids of everybody who was ever there. */
export const everybody = (moments: readonly Moment[]): ReadonlySet<number> =>
  new Set(moments.flatMap(({ visitors }) => visitors.all.map(({ id }) => id)));

/** Messages that were ever in the light, in the order in which they came. */
export const messagesShown = (moments: readonly Moment[]): readonly string[] => [
  ...new Set(
    moments.flatMap(({ visitors }) =>
      visitors.all.flatMap(({ shown, light }) =>
        shown !== undefined && light.level > 0 ? shown.messageId : [],
      ),
    ),
  ),
];
