import { cross, unit } from "../../../../../src/core/geometry/vector.ts";
import type { RoomMm } from "../../../../../src/core/geometry/spaces.ts";
import type { HandTruth } from "../../../../../src/apps/room/world/hand-truth.ts";
import type { HandState } from "../../../../../src/apps/room/world/pose.ts";

/** A true palm that faces the camera, tilted by some degrees about its across axis, without a rendered hand. */
export function truthAt(centreMm: RoomMm, tiltDeg = 0): HandTruth {
  const tilt = (tiltDeg * Math.PI) / 180;
  const right = { x: 1, y: 0, z: 0 };
  const down = unit({ x: 0, y: Math.cos(tilt), z: Math.sin(tilt) });
  const corner = (x: number, y: number): RoomMm => ({
    x: centreMm.x + x * right.x + y * down.x,
    y: centreMm.y + x * right.y + y * down.y,
    z: centreMm.z + x * right.z + y * down.z,
  });
  return {
    side: "right",
    shows: "palm",
    centreMm,
    right,
    down,
    outwards: cross(down, right),
    outlineMm: [corner(-40, -45), corner(40, -45), corner(40, 45), corner(-40, 45)],
    jointsMm: Array.from({ length: 21 }, () => centreMm),
  };
}

export const stateAt = ({ x, y, z }: RoomMm): HandState => ({
  side: "right",
  scale: 1,
  monkTone: 5,
  shows: "palm",
  centreMm: [x, y, z],
  rollDeg: 0,
  pitchDeg: 0,
  yawDeg: 0,
  openness: 1,
});
