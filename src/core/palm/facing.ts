import { at, FINGERS, THUMB, KNUCKLES, type ShapeMm } from "./hand-seen.ts";
import { add, dot, minus, times, type Vec3 } from "../geometry/vector.ts";

/** Which side of the hand is turned to the camera. */
export type Facing = "palm" | "back";

/**
 * Evidence that the palm, not the back, is turned to the camera: how far the fingers and the thumb bend toward it, as a share
 * of the palm's length. Joints bend to the palm's side only, whichever hand it is; so the detector's handedness label,
 * which is unreliable, is not needed.
 * @param outwards the normal of the palm's plane that points to the camera.
 * @param spanMm wrist to knuckles, in the shape's mm.
 * @returns positive for a palm, negative for a back.
 */
export function palmEvidence(shape: readonly ShapeMm[], outwards: Vec3, spanMm: number): number {
  let bend = 0;
  for (const [mcp, pip, dip, tip] of FINGERS) {
    const knuckle = at(shape, mcp);
    bend += bendAlong(knuckle, at(shape, pip), at(shape, dip), outwards);
    bend += bendAlong(at(shape, pip), at(shape, dip), at(shape, tip), outwards);
  }
  const thumb = dot(minus(at(shape, THUMB.mcp), at(shape, KNUCKLES.index)), outwards);
  return (bend / FINGERS.length + thumb) / spanMm;
}

/** How far the chord of a three-joint chain lies on the `outwards` side of its middle joint: joints bulge away from the side they bend to. */
function bendAlong(a: Vec3, b: Vec3, c: Vec3, outwards: Vec3): number {
  return dot(minus(times(add(a, c), 0.5), b), outwards);
}
