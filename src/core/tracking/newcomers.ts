import { at, KNUCKLES, WRIST, type HandSeen } from "../palm/hand-seen.ts";

/**
 * The hands of a look that are none of those already followed: each stands farther from all of them than its own palm is long. A hand
 * that only a stale trace of the looking detector gives lies upon one that is followed.
 */
export function newcomers(followed: readonly HandSeen[], looked: readonly HandSeen[]): HandSeen[] {
  return looked.filter((hand) => {
    const knuckle = at(hand.landmarks, KNUCKLES.middle);
    const wrist = at(hand.landmarks, WRIST);
    const length = Math.hypot(knuckle.x - wrist.x, knuckle.y - wrist.y);
    return followed.every((known) => {
      const there = at(known.landmarks, KNUCKLES.middle);
      return Math.hypot(there.x - knuckle.x, there.y - knuckle.y) > length;
    });
  });
}
