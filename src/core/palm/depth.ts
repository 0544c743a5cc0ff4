import { cameraRay, type Pinhole } from "../geometry/pinhole.ts";
import { at, FINGERS, WRIST, type HandSeen, type ShapeMm } from "./hand-seen.ts";
import { minus, norm, type Vec3 } from "../geometry/vector.ts";

/**
 * Wrist to knuckles, of wrist to fingertips along the bones: an adult's (Buchholz 1992). Taken as given, since the detector is sure of where a
 * hand begins and ends but not of where its knuckles are: light that falls on the palm moves them by 2 %.
 */
const PALM_OF_HAND = 0.502;

/** The mean length from wrist to the four knuckles that goes with a hand of this length, in the shape's mm. Does not change as fingers bend. */
export function palmSpan(shape: readonly ShapeMm[]): number {
  let sum = 0;
  for (const finger of FINGERS)
    for (const [i, joint] of finger.entries())
      sum += norm(minus(at(shape, joint), at(shape, finger[i - 1] ?? WRIST)));
  return (PALM_OF_HAND * sum) / FINGERS.length;
}

/**
 * Where the hand's shape stands in the room, by linear least squares on all landmarks: for a ray (u, v) and a shape point (X, Y, Z),
 * `tx − u·tz = u·Z − X` and `ty − v·tz = v·Z − Y` (perspective projection of a shape whose orientation is already the camera's).
 * @param shape scaled to the hand's true size, mm.
 * @returns the shape's origin, room mm; undefined when the landmarks fall on one point.
 */
export function locateShape(camera: Pinhole, hand: HandSeen, shape: readonly ShapeMm[]): Vec3 | undefined {
  let n = 0;
  let su = 0;
  let sv = 0;
  let suu = 0;
  let sa = 0;
  let sb = 0;
  let sua = 0;
  for (const [i, pixel] of hand.landmarks.entries()) {
    const { x: u, y: v } = cameraRay(camera, pixel);
    const { x, y, z } = at(shape, i);
    const a = u * z - x;
    const b = v * z - y;
    n += 1;
    su += u;
    sv += v;
    suu += u * u + v * v;
    sa += a;
    sb += b;
    sua += u * a + v * b;
  }
  // Normal equations with tx and ty eliminated: they are the means of (a + u·tz) and (b + v·tz).
  const spread = suu - (su * su + sv * sv) / n;
  if (spread < 1e-9) return undefined;
  const tz = -(sua - (su * sa + sv * sb) / n) / spread;
  return { x: (sa + su * tz) / n, y: (sb + sv * tz) / n, z: tz };
}
