import type { Mat3, PinholePair } from "../../../../core/geometry/pinhole.ts";
import { applyMapping } from "../../../../core/geometry/mapping.ts";
import { projectorLens, projectorRay } from "../../../../core/geometry/projector-ray.ts";
import type { PalmMm, RoomMm } from "../../../../core/geometry/spaces.ts";
import { add, cross, dot, minus, times } from "../../../../core/geometry/vector.ts";
import type { HandTruth } from "../../world/hand-truth.ts";

/**
 * Where light that is drawn at a place of a page lands on a true palm's plane, by the room's true optics: the projector's ray, cut with the
 * plane. Exact, where reading the rendered room would round to the projector's pixels.
 */
export function landingOf(pair: PinholePair, mapping: Mat3, place: PalmMm, truth: HandTruth): RoomMm {
  const lens = projectorLens(pair);
  const way = projectorRay(pair, applyMapping(mapping, place));
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
