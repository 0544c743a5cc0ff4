import type { PinholePair } from "./pinhole.ts";
import type { ProjectorPx, RoomMm } from "./spaces.ts";
import type { Vec3 } from "./vector.ts";

/** Where the projector's lens is, room mm: `−Rᵀ·t`. */
export function projectorLens(pair: PinholePair): RoomMm {
  const [x, y, z] = pair.translationMm;
  return turnToRoom(pair, { x: -x, y: -y, z: -z });
}

/** Where the light of a projector px goes, as a direction of the room whose length has no meaning: `Rᵀ·K⁻¹·(q, 1)`. */
export function projectorRay(pair: PinholePair, pixel: ProjectorPx): Vec3 {
  const { focalPx, centreXPx, centreYPx } = pair.projector;
  return turnToRoom(pair, {
    x: (pixel.x - centreXPx) / focalPx,
    y: (pixel.y - centreYPx) / focalPx,
    z: 1,
  });
}

/** A direction of the projector's own frame, turned into the room's. */
function turnToRoom({ rotation: r }: PinholePair, d: Vec3): Vec3 {
  return {
    x: r[0] * d.x + r[3] * d.y + r[6] * d.z,
    y: r[1] * d.x + r[4] * d.y + r[7] * d.z,
    z: r[2] * d.x + r[5] * d.y + r[8] * d.z,
  };
}
