import { Euler, MathUtils, Matrix3, Matrix4, Vector3 } from "three";
import type { Mat3, PinholePair } from "../../../../core/geometry/pinhole.ts";
import { projectorLens } from "../../../../core/geometry/projector-ray.ts";
import type { Rig } from "../../../../schema/rig.ts";

/** A rig's true optics, as it was mounted. */
export function opticsOf({ camera, projector }: Rig): PinholePair {
  const { widthPx, heightPx } = projector;
  const focalPx = projector.throwRatio * widthPx;
  const lens = new Vector3(...projector.offsetMm);
  const turn = turned(...projector.turnDeg);
  // Where the camera's axis is at that distance, in the projector's own frame.
  const aim = new Vector3(0, 0, projector.centredAtMm).sub(lens).applyMatrix3(turn);
  return {
    camera: {
      widthPx: camera.widthPx,
      heightPx: camera.heightPx,
      focalPx: camera.widthPx / 2 / Math.tan((camera.fovDeg * Math.PI) / 360),
      centreXPx: camera.widthPx / 2 + camera.axisOffPx[0],
      centreYPx: camera.heightPx / 2 + camera.axisOffPx[1],
      k1: camera.k1,
    },
    projector: {
      widthPx,
      heightPx,
      focalPx,
      centreXPx: widthPx / 2 - (focalPx * aim.x) / aim.z,
      centreYPx: heightPx / 2 - (focalPx * aim.y) / aim.z,
      k1: 0,
    },
    ...hung(turn, lens),
  };
}

/** The same after somebody has knocked against the projector. */
export function knocked(pair: PinholePair, { mm, turnDeg }: NonNullable<Rig["knock"]>): PinholePair {
  const { x, y, z } = projectorLens(pair);
  const turn = turned(turnDeg, 0, 0).multiply(new Matrix3().set(...pair.rotation));
  return { ...pair, ...hung(turn, new Vector3(x, y, z).add(new Vector3(...mm))) };
}

/** @param lens where it is, room mm. @param turn the room's directions into its own. */
function hung(turn: Matrix3, lens: Vector3): Pick<PinholePair, "rotation" | "translationMm"> {
  const { x, y, z } = lens.clone().negate().applyMatrix3(turn);
  const [a, d, g, b, e, h, c, f, i] = turn.elements;
  const rotation: Mat3 = [a, b, c, d, e, f, g, h, i];
  return { rotation, translationMm: [x, y, z] };
}

/** About the vertical axis first, then the horizontal one, then its own. */
function turned(panDeg: number, tiltDeg: number, rollDeg: number): Matrix3 {
  const [pan = 0, tilt = 0, roll = 0] = [panDeg, tiltDeg, rollDeg].map(MathUtils.degToRad);
  return new Matrix3().setFromMatrix4(new Matrix4().makeRotationFromEuler(new Euler(tilt, pan, roll, "ZXY")));
}
