import type { Mat3 } from "../../../../core/geometry/pinhole.ts";
import type { Sighting } from "../../../../core/palm/hand-seen.ts";

/** A way to keep light on palms. Several run beside each other on the same sightings, at the same times. */
export interface Method {
  readonly name: string;
  readonly sawHands: (sighting: Sighting) => void;
  /** For each palm that it would light: mm on the palm → projector px. @param nowMs when the picture is drawn. */
  readonly aims: (nowMs: number) => readonly Mat3[];
}

/** A hand missing for longer is not aimed at. */
export const UNSEEN_MS = 200;
