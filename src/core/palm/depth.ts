import { cameraRay, type Pinhole } from "../geometry/pinhole.ts";
import { at, KNUCKLES, WRIST, type HandSeen, type ShapeMm } from "./hand-seen.ts";
import { minus, norm, type Vec3 } from "../geometry/vector.ts";

/** The bones that do not move within a palm; their mean length is its size. */
const PALM_SPANS: readonly (readonly [number, number])[] = [
  [WRIST, KNUCKLES.index],
  [WRIST, KNUCKLES.middle],
  [WRIST, KNUCKLES.ring],
  [WRIST, KNUCKLES.little],
];

/** Mean length from wrist to the four knuckles, in the shape's mm. */
export function palmSpan(shape: readonly ShapeMm[]): number {
  let sum = 0;
  for (const [from, to] of PALM_SPANS) sum += norm(minus(at(shape, to), at(shape, from)));
  return sum / PALM_SPANS.length;
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
