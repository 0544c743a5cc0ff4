import { Euler, MathUtils, Matrix4, Quaternion, Vector3 } from "three";
import { MM } from "./off-axis-camera.ts";
import type { Pose } from "./pose.ts";

/** A thing's axes (right, toward the fingers, outwards) in three's world. Unturned they are x, y, z: it faces the lens. */
export function turnOf({ rollDeg, pitchDeg, yawDeg }: Pose, isTurnedOver = false): Quaternion {
  const [roll, pitch, yaw] = [-rollDeg, -pitchDeg, yawDeg + (isTurnedOver ? 180 : 0)].map(MathUtils.degToRad);
  return new Quaternion().setFromEuler(new Euler(pitch, yaw, roll, "ZXY"));
}

/** A thing's own frame in metres → three's world. */
export function placed({ centreMm: [x, y, z] }: Pose, turn: Quaternion, size: number): Matrix4 {
  return new Matrix4().compose(
    new Vector3(x, -y, -z).multiplyScalar(MM),
    turn,
    new Vector3().setScalar(size),
  );
}
