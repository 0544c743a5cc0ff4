import type { Mat3, PinholePair } from "../../../../core/geometry/pinhole.ts";
import { applyMapping } from "../../../../core/geometry/mapping.ts";
import type { PalmMm, RoomMm } from "../../../../core/geometry/spaces.ts";
import { add, cross, dot, minus, times, type Vec3 } from "../../../../core/geometry/vector.ts";
import type { HandTruth } from "../../world/hand-truth.ts";

/**
 * Where light that is drawn at a place of a page lands on a true palm's plane, by the room's true optics: the projector's ray, cut with the
 * plane. Exact, where reading the rendered room would round to the projector's pixels.
 */
export function landingOf(pair: PinholePair, mapping: Mat3, place: PalmMm, truth: HandTruth): RoomMm {
  const { rotation: r, translationMm: t, projector } = pair;
  const pixel = applyMapping(mapping, place);
  const ray = {
    x: (pixel.x - projector.centreXPx) / projector.focalPx,
    y: (pixel.y - projector.centreYPx) / projector.focalPx,
    z: 1,
  };
  // The rotation's transpose turns back into the room.
  const back = (d: Vec3): Vec3 => ({
    x: r[0] * d.x + r[3] * d.y + r[6] * d.z,
    y: r[1] * d.x + r[4] * d.y + r[7] * d.z,
    z: r[2] * d.x + r[5] * d.y + r[8] * d.z,
  });
  const lens = times(back({ x: t[0], y: t[1], z: t[2] }), -1);
  const way = back(ray);
  const normal = cross(truth.right, truth.down);
  const far = dot(minus(truth.centreMm, lens), normal) / dot(way, normal);
  return add(lens, times(way, far));
}

/** A point of the room on a true palm: from its centre, to the reader's right and toward the wrist. */
export function onPalm(point: RoomMm, truth: HandTruth): PalmMm {
  const off = minus(point, truth.centreMm);
  return { x: dot(off, truth.right), y: dot(off, truth.down) };
}

/** Where the centre of a page lands on a true palm. */
export const centreOn = (pair: PinholePair, mapping: Mat3, truth: HandTruth): PalmMm =>
  onPalm(landingOf(pair, mapping, { x: 0, y: 0 }, truth), truth);
