import type { Object3D } from "three";
import type { Mat3 } from "../../core/geometry/pinhole.ts";

/** Lays a plane whose units are mm where the mapping says: a homography as three's own matrix, whose last row carries the perspective. */
export function lay(plane: Object3D, h: Mat3): void {
  plane.matrixAutoUpdate = false;
  plane.matrix.set(h[0], h[1], 0, h[2], h[3], h[4], 0, h[5], 0, 0, 0, 0, h[6], h[7], 0, h[8]);
  plane.matrixWorldNeedsUpdate = true;
}
