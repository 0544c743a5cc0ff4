import { cameraRay, type Pinhole } from "../geometry/pinhole.ts";
import { centroid } from "../geometry/polygon.ts";
import type { PalmMm, RoomDirection, RoomMm } from "../geometry/spaces.ts";
import { add, cross, dot, mean, minus, norm, times, unit, type Vec3 } from "../geometry/vector.ts";
import { locateShape, palmSpan } from "./depth.ts";
import { palmEvidence } from "./facing.ts";
import { at, KNUCKLES, THUMB, WRIST, type HandSeen, type MarkSeen } from "./hand-seen.ts";
import type { PalmAxes } from "./foreshortening.ts";
import { openness } from "./openness.ts";
import { outlineAround } from "./outline.ts";

/** A palm in the room, as one camera frame shows it. */
export interface Palm {
  readonly centre: RoomMm;
  /** To the reader's right and toward the wrist, in the palm's plane; seen from the camera, right × down points away. */
  readonly right: RoomDirection;
  readonly down: RoomDirection;
  /** Closed polygon on that plane around the centre. */
  readonly outline: readonly PalmMm[];
  /** The side that the thumb is on, for the reader: one hand changes it by being turned over, and in no other way. */
  readonly thumb: "left" | "right";
  /** Angle between the palm's normal and the line to the camera. */
  readonly tiltDeg: number;
  /** See `palmEvidence`: positive for the palm, negative for the back of the hand. */
  readonly palmEvidence: number;
  /** 0 a fist, 1 four straight fingers. */
  readonly openness: number;
  /** What centre and outline were drawn with, and the largest that the hand can be above the table: both of the size assumed. */
  readonly size: number;
  readonly largest: number;
  readonly marks: readonly MarkSeen[];
}

/** A palm with its axes as the camera sees them. */
export interface SeenPalm extends Palm {
  readonly picture: PalmAxes;
}

/** What is assumed of a hand, since one camera cannot tell a small hand from a far one. */
export interface SizeAssumed {
  /** From wrist to knuckles (see `palmSpan`): an adult's. */
  readonly spanMm: number;
  /** No palm is farther from the lens than the table: a hand that seems to be is a smaller one, a child's. */
  readonly farthestMm: number;
}

/**
 * From landmarks to a palm. Depth follows from the hand's assumed size.
 * @returns undefined when the landmarks make no hand: all on one point, or behind the lens.
 */
export function palmOf(
  camera: Pinhole,
  hand: HandSeen,
  { spanMm, farthestMm }: SizeAssumed,
): SeenPalm | undefined {
  const span = palmSpan(hand.shape);
  if (!(span > 0)) return undefined;
  const shape = hand.shape.map((p) => times(p, spanMm / span));
  const origin = locateShape(camera, hand, shape);
  if (origin === undefined || !(origin.z > 0)) return undefined;

  const joint = (i: number): Vec3 => {
    const depth = origin.z + at(shape, i).z;
    const ray = cameraRay(camera, at(hand.landmarks, i));
    return { x: ray.x * depth, y: ray.y * depth, z: depth };
  };
  const wrist = joint(WRIST);
  const index = joint(KNUCKLES.index);
  const middle = joint(KNUCKLES.middle);
  const ring = joint(KNUCKLES.ring);
  const little = joint(KNUCKLES.little);

  const down = unit(minus(wrist, middle));
  const across = minus(little, index);
  const away = cross(across, down);
  // Seen from the camera the reader's right is the side that makes right × down point away from it.
  const flipped = dot(away, middle) < 0 ? times(across, -1) : across;
  const right = unit(minus(flipped, times(down, dot(flipped, down))));
  const inwards = cross(right, down);
  if (norm(right) === 0 || norm(down) === 0) return undefined;

  const onPlane = (p: Vec3): PalmMm => {
    const q = minus(p, wrist);
    return { x: dot(q, right), y: dot(q, down) };
  };
  const points = {
    wrist: onPlane(wrist),
    thumbRoot: onPlane(joint(THUMB.cmc)),
    index: onPlane(index),
    middle: onPlane(middle),
    ring: onPlane(ring),
    little: onPlane(little),
  };
  const knuckles = mean([index, middle, ring, little].map(inView));
  const outline = outlineAround(points);
  const middleOfPalm = centroid(outline);
  const centre = add(wrist, add(times(right, middleOfPalm.x), times(down, middleOfPalm.y)));
  if (!(centre.z > 0)) return undefined;
  const facing = dot(inwards, unit(centre));
  const assumed: Palm = {
    centre,
    right,
    down,
    outline: outline.map((p) => ({ x: p.x - middleOfPalm.x, y: p.y - middleOfPalm.y })),
    thumb: points.index.x < points.little.x ? "left" : "right",
    tiltDeg: (Math.acos(Math.min(1, Math.max(-1, facing))) * 180) / Math.PI,
    palmEvidence: palmEvidence(shape, times(inwards, -1), spanMm),
    openness: openness(hand.shape),
    size: 1,
    largest: farthestMm / centre.z,
    marks: hand.marks ?? [],
  };
  const picture = {
    down: minus(inView(wrist), knuckles),
    across: times(minus(inView(little), inView(index)), flipped === across ? 1 : -1),
  };
  return { ...sized(assumed, 1), picture };
}

/** Where a point of the room is in the camera's picture. */
const inView = ({ x, y, z }: Vec3): Vec3 => ({ x: x / z, y: y / z, z: 0 });

/**
 * The same palm of a hand of another size: nearer and smaller alike, a hand looks the same, so every length is in proportion to it.
 * @param size of the one assumed; a hand larger than the table allows is as large as it allows.
 */
export function sized(palm: Palm, size: number): Palm {
  const allowed = Math.min(size, palm.largest);
  const by = allowed / palm.size;
  if (by === 1) return palm;
  return {
    ...palm,
    centre: times(palm.centre, by),
    outline: palm.outline.map((p) => ({ x: by * p.x, y: by * p.y })),
    size: allowed,
  };
}
