import { palmToProjector } from "../geometry/mapping.ts";
import type { PinholePair } from "../geometry/pinhole.ts";
import type { RoomMm } from "../geometry/spaces.ts";
import {
  invitationLevel,
  nextInvitation,
  NO_INVITATION,
  type InvitationRules,
  type Surroundings,
} from "../visit/invitation.ts";
import { invitationPlaces } from "../visit/invitation-places.ts";
import type { LitPlace } from "./picture.ts";

/** An invitation lies flat in the camera's view, fingers away from the visitor. */
const FLAT = { right: { x: 1, y: 0, z: 0 }, down: { x: 0, y: 1, z: 0 } } as const;

/** @param taken middles of places that need the ground around them for themselves. @returns the invitation's light, moment by moment. */
export function openInvitation(
  home: RoomMm,
  rules: InvitationRules,
  pair: PinholePair,
  taken: readonly RoomMm[],
): (around: Surroundings, nowMs: number) => LitPlace {
  const places = invitationPlaces(pair, home, taken);
  const mappings = places.map((centre) => palmToProjector(pair, { ...FLAT, centre }));
  const atHome = palmToProjector(pair, { ...FLAT, centre: home });
  let invitation = NO_INVITATION;
  return (around, nowMs) => {
    invitation = nextInvitation(invitation, around, places, rules, nowMs);
    return { mapping: mappings[invitation.at] ?? atHome, level: invitationLevel(invitation, rules) };
  };
}
