import type { PinholePair } from "../../../core/geometry/pinhole.ts";
import type { PalmMm } from "../../../core/geometry/spaces.ts";
import { dot, minus, norm } from "../../../core/geometry/vector.ts";
import type { HandSeen } from "../../../core/palm/hand-seen.ts";
import { palmOf, type SizeAssumed } from "../../../core/palm/palm.ts";
import { standAsSeen } from "../../../core/tracking/stance.ts";
import type { HandTruth } from "../world/hand-truth.ts";

/** A hand seen farther than this from where it is has not been found. */
const FOUND_WITHIN_MM = 60;

/**
 * Where the nearest seen palm is from a true one's centre, on the palm: the detector's own error, before tracking.
 * @returns undefined when none is near: the hand was not found.
 */
export function sightOf(
  { camera }: PinholePair,
  size: SizeAssumed,
  hands: readonly HandSeen[],
  truth: HandTruth,
): PalmMm | undefined {
  const sights = hands.flatMap((hand) => {
    const seen = palmOf(camera, hand, size);
    if (seen === undefined) return [];
    const palm = standAsSeen(seen);
    // Compared at the true depth: depth has an error of its own, and a sight line has none.
    const k = truth.centreMm.z / palm.centre.z;
    const off = minus({ x: palm.centre.x * k, y: palm.centre.y * k, z: truth.centreMm.z }, truth.centreMm);
    return norm(off) > FOUND_WITHIN_MM ? [] : [{ x: dot(off, truth.right), y: dot(off, truth.down) }];
  });
  return sights.toSorted((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y))[0];
}
