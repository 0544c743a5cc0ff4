import { throughHomography } from "./homography.ts";
import { seenFromProjector, turnToProjector, type Mat3, type PinholePair } from "./pinhole.ts";
import type { PalmMm, ProjectorPx, RoomDirection, RoomMm } from "./spaces.ts";

/** A plane in the room with its own millimetres: `centre + x·right + y·down`. */
export interface Plane {
  readonly centre: RoomMm;
  readonly right: RoomDirection;
  readonly down: RoomDirection;
}

/** The plane at a distance along the camera's axis that faces it. */
export const facingPlane = (z: number): Plane => ({
  centre: { x: 0, y: 0, z },
  right: { x: 1, y: 0, z: 0 },
  down: { x: 0, y: 1, z: 0 },
});

/**
 * Palm mm → projector px, as one homography: `q ~ K·(R·(centre + x·right + y·down) + t)`. The whole of a moving hand is in this
 * matrix; the text itself never changes while the hand moves.
 */
export function palmToProjector(pair: PinholePair, plane: Plane): Mat3 {
  const { focalPx: f, centreXPx: cx, centreYPx: cy } = pair.projector;
  const c = seenFromProjector(pair, plane.centre);
  const r = turnToProjector(pair, plane.right);
  const d = turnToProjector(pair, plane.down);
  return [
    f * r.x + cx * r.z,
    f * d.x + cx * d.z,
    f * c.x + cx * c.z,
    f * r.y + cy * r.z,
    f * d.y + cy * d.z,
    f * c.y + cy * c.z,
    r.z,
    d.z,
    c.z,
  ];
}

/** A point of the palm's plane → projector px. */
export const applyMapping = (h: Mat3, p: PalmMm): ProjectorPx => throughHomography(h, { x: p.x, y: p.y });
