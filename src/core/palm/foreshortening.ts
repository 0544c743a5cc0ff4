import { dot, minus, times, unit, type Vec3 } from "../geometry/vector.ts";

/**
 * A palm's two axes: from its knuckles' middle to the wrist, and from the index knuckle to the little one's or back, to the reader's right.
 * In mm on the palm, or in the camera's picture, where a length is per unit of depth and z is 0.
 */
export interface PalmAxes {
  readonly down: Vec3;
  readonly across: Vec3;
}

/** What turning a palm away from the camera does to its picture. */
export interface Foreshortening {
  /** Picture length of 1 mm where it is not shortened: 1 / depth. */
  readonly scale: number;
  /** How much shorter a mm is where it is shortened most: the cosine of the tilt. */
  readonly ratio: number;
  /** Direction in the picture in which it is, of length 1. */
  readonly way: Vec3;
}

/**
 * How a picture of a palm is shortened, against the palm seen square: the singular values of the affine map that takes one pair of axes to
 * the other (weak perspective; Hartley and Zisserman 2004, §6.3.1). A tilted plane keeps its length along the axis that it is tilted about.
 * @param square mm. @param seen in the picture.
 * @returns undefined when the palm's own axes lie along one line, or nothing of it is seen.
 */
export function foreshortening(square: PalmAxes, seen: PalmAxes): Foreshortening | undefined {
  const { across: u, down: v } = square;
  const det = u.x * v.y - u.y * v.x;
  if (Math.abs(det) < 1e-9) return undefined;
  // Rows of the map: seen axes times the inverse of the square ones.
  const a = (seen.across.x * v.y - seen.down.x * u.y) / det;
  const b = (seen.down.x * u.x - seen.across.x * v.x) / det;
  const c = (seen.across.y * v.y - seen.down.y * u.y) / det;
  const d = (seen.down.y * u.x - seen.across.y * v.x) / det;
  const round = Math.hypot((a + d) / 2, (c - b) / 2);
  const oval = Math.hypot((a - d) / 2, (c + b) / 2);
  if (!(round + oval > 0)) return undefined;
  const longest = Math.atan2(2 * (a * c + b * d), a * a + b * b - c * c - d * d) / 2;
  return {
    scale: round + oval,
    ratio: Math.abs(round - oval) / (round + oval),
    way: { x: -Math.sin(longest), y: Math.cos(longest), z: 0 },
  };
}

/** A direction in the room as it is seen from the camera at a place: of length 1, in the picture. */
export const inPicture = (direction: Vec3, at: Vec3): Vec3 =>
  unit(minus(direction, times(at, direction.z / at.z)));

/** The direction on a plane that is seen in the picture as `seen`. @param normal of the plane. */
export const onPlaneOf = (normal: Vec3, at: Vec3, seen: Vec3): Vec3 =>
  unit(minus(seen, times(at, dot(normal, seen) / dot(normal, at))));
