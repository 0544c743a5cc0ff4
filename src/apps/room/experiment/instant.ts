import type { Picture } from "../../../core/floor/picture.ts";
import { toCamera, type Mat3, type PinholePair } from "../../../core/geometry/pinhole.ts";
import type { Sighting } from "../../../core/palm/hand-seen.ts";
import type { HandTruth } from "../world/hand-truth.ts";
import type { HandState } from "../world/pose.ts";

/** One camera frame of an experiment: what was so, what was lit, what was seen. */
export interface Instant {
  readonly atMs: number;
  readonly states: readonly HandState[];
  readonly truths: readonly HandTruth[];
  /** The installation's light that falls now; undefined before its first picture arrives. */
  readonly lit: Picture | undefined;
  /** For each method beside the installation, where its light would fall now. */
  readonly aims: readonly (readonly Mat3[])[];
  /** The detector's answer, which reaches the installation later; undefined for a lost frame. */
  readonly sighting: Sighting | undefined;
  /** What the installation's main thread needed since the last frame, for all but the detector. */
  readonly mainThreadMs: number;
}

/** A hand that ought to be lit is open, its palm to the camera. */
const ASKS_FOR_LIGHT = 0.5;

export const asksForLight = ({ shows, openness }: HandState): boolean =>
  shows === "palm" && openness > ASKS_FOR_LIGHT;

/** The camera sees all of the hand: one that is still coming in has not been offered yet. */
export function isWhole({ camera }: PinholePair, { jointsMm }: HandTruth): boolean {
  return jointsMm.every((joint) => {
    const { x, y } = toCamera(camera, joint);
    return x >= 0 && y >= 0 && x < camera.widthPx && y < camera.heightPx;
  });
}
