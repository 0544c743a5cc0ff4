import { cameraRay, type PinholePair } from "../../../core/geometry/pinhole.ts";
import type { CameraPx } from "../../../core/geometry/spaces.ts";
import { cross, dot, minus, norm, times } from "../../../core/geometry/vector.ts";
import { FINGERS, type HandSeen } from "../../../core/palm/hand-seen.ts";
import type { Palm } from "../../../core/palm/palm.ts";

/**
 * How far from a palm's middle its light was seen to lie.
 * @param touched where the light lies, in the camera's picture: by a finger tip or a click.
 * @returns mm in the palm's plane, to the reader's right and toward the wrist; undefined where the palm is seen from its edge.
 */
export function offsetOnPalm(
  { camera }: Pick<PinholePair, "camera">,
  { centre, right, down }: Pick<Palm, "centre" | "right" | "down">,
  touched: CameraPx,
): { readonly right: number; readonly down: number; readonly mm: number } | undefined {
  const ray = { ...cameraRay(camera, touched), z: 1 };
  const normal = cross(right, down);
  const depth = dot(normal, centre) / dot(normal, ray);
  if (!(depth > 0) || !Number.isFinite(depth)) return undefined;
  const off = minus(times(ray, depth), centre);
  return { right: dot(off, right), down: dot(off, down), mm: norm(off) };
}

/** The tip of a hand's index finger: what a technician touches with. */
export const indexTip = ({ landmarks }: HandSeen): CameraPx | undefined => {
  const [index] = FINGERS;
  return index === undefined ? undefined : landmarks[index[3]];
};
