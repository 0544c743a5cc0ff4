import { at, FINGERS, type ShapeMm } from "./hand-seen.ts";
import { minus, norm } from "../geometry/vector.ts";

/** Knuckle-to-tip distance as a share of the finger's length: a fist has about 0.45, a straight finger 1. */
const FIST = 0.55;
const STRAIGHT = 0.95;

/** How open a hand is: 0 a fist, 1 four straight fingers. The mean over fingers, so that one missing finger does not close the hand. */
export function openness(shape: readonly ShapeMm[]): number {
  let sum = 0;
  for (const finger of FINGERS) {
    const joints = finger.map((i) => at(shape, i));
    let length = 0;
    for (let i = 1; i < joints.length; i++) length += norm(minus(at(joints, i), at(joints, i - 1)));
    const reach = norm(minus(at(joints, 3), at(joints, 0))) / Math.max(length, 1e-9);
    sum += Math.min(1, Math.max(0, (reach - FIST) / (STRAIGHT - FIST)));
  }
  return sum / FINGERS.length;
}
