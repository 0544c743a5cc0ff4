import type { CameraPx } from "../geometry/spaces.ts";
import type { PlaceSeen } from "../rest/place-memory.ts";

/** Indices of the detector's 21 landmarks that the palm is built on. */
export const WRIST = 0;
export const THUMB = { cmc: 1, mcp: 2, ip: 3, tip: 4 } as const;
export const KNUCKLES = { index: 5, middle: 9, ring: 13, little: 17 } as const;

/** Each finger from its knuckle to its tip, without the thumb. */
export const FINGERS: readonly (readonly [number, number, number, number])[] = [
  [5, 6, 7, 8],
  [9, 10, 11, 12],
  [13, 14, 15, 16],
  [17, 18, 19, 20],
];

/** The hand's own shape as the detector guesses it: mm, axes as the room's, origin near the hand's middle, absolute scale unknown. */
export interface ShapeMm {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** One hand in one camera frame. Lives in memory only. */
export interface HandSeen {
  /** 21 landmarks. */
  readonly landmarks: readonly CameraPx[];
  /** The same 21, as a shape. */
  readonly shape: readonly ShapeMm[];
  /** Our own marks, found again on this hand; absent while none is lit. */
  readonly marks?: readonly MarkSeen[];
}

/** A seen mark: where its light lands tells how far, and so how large, the hand is. */
export interface MarkSeen {
  /** The track that it was lit for. */
  readonly key: number;
  /** The hand's size, of the one assumed: its true depth, of the depth that follows from that. */
  readonly size: number;
  /** How much brighter than the skin beside it, of 255. */
  readonly contrast: number;
  /**
   * How far beside its rays it was seen, camera px, across the line on which it would move if the hand came nearer, positive to the right of that way: 0 while
   * the calibration holds. Absent where it is farther than is looked for.
   */
  readonly acrossPx?: number;
}

/** What the detector found in one frame. */
export interface Sighting {
  /** When the frame reached us, on the page's clock. */
  readonly atMs: number;
  readonly hands: readonly HandSeen[];
  /** Of the installation's resting places, in their order; absent where it has none. */
  readonly places?: readonly PlaceSeen[];
}

/** Element of a list whose length is known by construction. @throws RangeError outside it. */
export function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`no element ${index} in a list of ${list.length}`);
  return item;
}
