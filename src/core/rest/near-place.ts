import type { RoomMm } from "../geometry/spaces.ts";
import { add, cross, dot, minus, norm, times, type Vec3 } from "../geometry/vector.ts";
import type { PalmPose } from "../tracking/track.ts";
import type { RestingPlace } from "./resting-place.ts";

/** From a palm's centre to the finger tips, back along the arm, and half of a hand's breadth. */
const REACH_MM = { tips: 115, arm: 300, aside: 45 } as const;

/** Whether the camera sees a palm's middle in the place, at whatever height it is held. */
export function isPalmIn(place: RestingPlace, { centre }: Pick<PalmPose, "centre">): boolean {
  return norm(minus(seenAgainst(place, centre), place.centre)) < place.radiusMm;
}

/** Whether the camera sees some of a hand or its arm in the place. */
export function isHandOver(place: RestingPlace, { centre, down }: PalmPose): boolean {
  const tips = seenAgainst(place, add(centre, times(down, -REACH_MM.tips)));
  const elbow = seenAgainst(place, add(centre, times(down, REACH_MM.arm)));
  const arm = minus(elbow, tips);
  const along = dot(minus(place.centre, tips), arm) / dot(arm, arm);
  const nearest = add(tips, times(arm, Math.min(1, Math.max(0, along))));
  return norm(minus(nearest, place.centre)) < place.radiusMm + REACH_MM.aside;
}

/** Where on the place's plane the camera sees a point of the room. */
function seenAgainst({ centre, right, down }: RestingPlace, p: RoomMm): Vec3 {
  const inwards = cross(right, down);
  return times(p, dot(inwards, centre) / dot(inwards, p));
}
