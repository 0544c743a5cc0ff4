import { Matrix4, PerspectiveCamera } from "three";
import type { Mat3, Pinhole, PinholePair } from "../../../core/geometry/pinhole.ts";

/** One millimetre of the room in three's unit, the metre. */
export const MM = 0.001;

/** A view that sees exactly what the pinhole sees, its shifted centre included. Its lens distortion is left to the sensor. */
export function offAxisCamera(lens: Pinhole, nearM: number, farM: number): PerspectiveCamera {
  const camera = new PerspectiveCamera();
  camera.near = nearM;
  camera.far = farM;
  const metresPerPx = nearM / lens.focalPx;
  camera.projectionMatrix.makePerspective(
    -lens.centreXPx * metresPerPx,
    (lens.widthPx - lens.centreXPx) * metresPerPx,
    lens.centreYPx * metresPerPx,
    (lens.centreYPx - lens.heightPx) * metresPerPx,
    nearM,
    farM,
  );
  camera.projectionMatrixInverse.copy(camera.projectionMatrix).invert();
  return camera;
}

/** What a projector's keystone correction does, across and down: by so much one edge of its picture is drawn in, and the other let out. 0 is off. */
export type Keystone = readonly [across: number, down: number];

/** The room from where the projector's light comes. */
export function projectorLens(pair: PinholePair, keystone: Keystone = [0, 0]): PerspectiveCamera {
  const camera = offAxisCamera(pair.projector, 0.2, 3);
  if (keystone.some((share) => share !== 0)) correctKeystone(camera, keystone);
  placeLens(camera, pair.rotation, pair.translationMm);
  return camera;
}

/**
 * A picture that is warped before it is shown, `picture = s·panel / (1 + k·panel)` from -1 to 1 each way, with s so large that all of it fits on
 * the panel. The depth is halved so that none of it leaves the clip space; along a ray its order stays.
 */
function correctKeystone(camera: PerspectiveCamera, [across, down]: Keystone): void {
  const s = 1 + Math.abs(across) + Math.abs(down);
  const warp = new Matrix4().set(
    ...([s, 0, 0, 0] as const),
    ...([0, s, 0, 0] as const),
    ...([0, 0, 0.5, 0] as const),
    ...([across, -down, 0, 1] as const),
  );
  camera.projectionMatrix.premultiply(warp);
  camera.projectionMatrixInverse.copy(camera.projectionMatrix).invert();
}

/**
 * Puts a view where a lens is that sees `rotation · p + translationMm` of a room point p. Both frames have y down and z
 * forward; three has y up and z back, so both sides of the rotation are flipped in y and z.
 */
function placeLens(
  camera: PerspectiveCamera,
  rotation: Mat3,
  translationMm: readonly [number, number, number],
): void {
  const [a, b, c, d, e, f, g, h, i] = rotation;
  const [x, y, z] = translationMm;
  const roomToLens = new Matrix4().set(
    ...([a, -b, -c, x * MM] as const),
    ...([-d, e, f, -y * MM] as const),
    ...([-g, h, i, -z * MM] as const),
    ...([0, 0, 0, 1] as const),
  );
  roomToLens.invert().decompose(camera.position, camera.quaternion, camera.scale);
  camera.updateMatrixWorld();
}
