import { chance } from "../chance.ts";
import type { RoomMm } from "../geometry/spaces.ts";
import { BREATH_MS, breathAfter } from "./breath.ts";
import { apart } from "./invitation-places.ts";
import { DARK, INVITATION_RAMP, rampLight, type Light, type Ramp } from "./light.ts";

/** One invitation for the whole floor. It is in one place at a time, and changes it in the dark only. */
export interface Invitation {
  readonly light: Light;
  /** Which of the floor's places it is in; the first is its own. */
  readonly at: number;
  /** Since when nobody has been there; undefined while somebody is. */
  readonly emptySinceMs: number | undefined;
  readonly breaths: number;
}

export const NO_INVITATION: Invitation = { light: DARK, at: 0, emptySinceMs: undefined, breaths: 0 };

export interface InvitationRules {
  /** Share of the projector's light that it takes. */
  readonly level: number;
  /** Of that, what a second visitor's takes while others read; 0 for none. */
  readonly besides: number;
  /** So long nobody has come before it grows quiet. */
  readonly quietAfterMs: number;
}

/** What is going on around it. */
export interface Surroundings {
  /** The camera gives frames: without them a hand held out would wait in vain. */
  readonly isWatched: boolean;
  readonly isEmpty: boolean;
  /** Somebody reads: whoever looks on may want to be invited. */
  readonly isReading: boolean;
  /** Every hand in sight. */
  readonly hands: readonly RoomMm[];
}

/** An invitation comes where no hand is nearer than this, across, and goes when one is nearer than that: it is for somebody else's. */
const COMES_CLEAR_MM = 190;
const STAYS_CLEAR_MM = 150;
/** Where nobody is, it goes as gently as it comes. */
const GENTLE_RAMP: Ramp = { riseMs: 1500, fallMs: 1500 };
/** From lively to quiet. */
const CALMS_MS = 60_000;
/** What is left of its light, and how much slower it breathes, when it is quiet. */
const QUIET = { level: 0.55, slower: 1.8 } as const;
/** A quiet invitation stays for so long, then lies somewhere else for as long, and comes back. */
const STAYS_MS = 75_000;

export function nextInvitation(
  before: Invitation,
  around: Surroundings,
  places: readonly RoomMm[],
  rules: InvitationRules,
  nowMs: number,
): Invitation {
  const emptySinceMs = around.isEmpty ? (before.emptySinceMs ?? nowMs) : undefined;
  const quietMs = emptySinceMs === undefined ? 0 : Math.max(0, nowMs - emptySinceMs - rules.quietAfterMs);
  const calm = Math.min(1, quietMs / CALMS_MS);
  const wanted = around.isEmpty
    ? wanderedTo(emptySinceMs ?? nowMs, quietMs, places.length)
    : placeBeside(before, around, places, rules);
  const brightest = around.isEmpty ? 1 - (1 - QUIET.level) * calm : rules.besides;
  const isOn = around.isWatched && wanted === before.at;
  const ramp = around.isEmpty && around.isWatched ? GENTLE_RAMP : INVITATION_RAMP;
  const light = rampLight(before.light, isOn, ramp, nowMs, brightest);
  const dtMs = Math.max(0, nowMs - before.light.atMs);
  return {
    light,
    at: light.level === 0 ? (wanted ?? before.at) : before.at,
    emptySinceMs,
    breaths: before.breaths + dtMs / (BREATH_MS * (1 + (QUIET.slower - 1) * calm)),
  };
}

/** @returns 0 dark, 1 all the projector's light. */
export const invitationLevel = ({ light, breaths }: Invitation, { level }: InvitationRules): number =>
  level * light.level * breathAfter(breaths);

function wanderedTo(seed: number, quietMs: number, places: number): number {
  const stay = Math.floor(quietMs / STAYS_MS);
  return stay % 2 === 0 || places < 2 ? 0 : 1 + Math.floor(chance(Math.floor(seed), stay) * (places - 1));
}

/** @returns where another hand has room: where it is, if there; undefined where nobody reads, or everything is taken. */
function placeBeside(
  { at, light }: Invitation,
  { isReading, hands }: Surroundings,
  places: readonly RoomMm[],
  { besides }: InvitationRules,
): number | undefined {
  if (!isReading || besides === 0) return undefined;
  const roomAt = (place: RoomMm): number => Math.min(Infinity, ...hands.map((hand) => apart(hand, place)));
  const here = places[at];
  if (light.level > 0 && here !== undefined && roomAt(here) >= STAYS_CLEAR_MM) return at;
  const free = places.findIndex((place) => roomAt(place) >= COMES_CLEAR_MM);
  return free < 0 ? undefined : free;
}
