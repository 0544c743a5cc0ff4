import type { Mat3, PinholePair } from "../../../../core/geometry/pinhole.ts";
import { cameraRay, toProjector } from "../../../../core/geometry/pinhole.ts";
import { cross, dot, times, type Vec3 } from "../../../../core/geometry/vector.ts";
import type { RoomDirection, RoomMm } from "../../../../core/geometry/spaces.ts";

/** Where a palm is believed to be. */
export interface BelievedPalm {
  readonly centre: RoomMm;
  readonly right: RoomDirection;
  readonly down: RoomDirection;
}

/** Text beyond this is on no palm. */
const REACH_MM = 70;

/**
 * Takes the light of our own picture out of a frame, in place: on the palm's plane each camera pixel sees one projector pixel, and what the
 * skin sends back is divided by how much brighter that pixel makes it.
 * @param picture the projector's pixels. @param ratio illuminance by its white over that by the room.
 */
export function takeOwnLightOut(
  frame: ImageData,
  pair: PinholePair,
  palm: BelievedPalm,
  picture: ImageData,
  ratio: number,
): void {
  const normal = cross(palm.right, palm.down);
  const level = dot(palm.centre, normal);
  const reachPx = (REACH_MM * pair.camera.focalPx) / palm.centre.z;
  const middleX = pair.camera.centreXPx + (pair.camera.focalPx * palm.centre.x) / palm.centre.z;
  const middleY = pair.camera.centreYPx + (pair.camera.focalPx * palm.centre.y) / palm.centre.z;
  for (let y = clip(middleY - reachPx, frame.height); y < clip(middleY + reachPx, frame.height); y++) {
    for (let x = clip(middleX - reachPx, frame.width); x < clip(middleX + reachPx, frame.width); x++) {
      const { x: u, y: v } = cameraRay(pair.camera, { x, y });
      const ray: Vec3 = { x: u, y: v, z: 1 };
      const pixel = toProjector(pair, times(ray, level / dot(ray, normal)));
      const from = 4 * (Math.round(pixel.y) * picture.width + Math.round(pixel.x));
      const to = 4 * (y * frame.width + x);
      for (let channel = 0; channel < 3; channel++) {
        const brighter = 1 + ratio * linear(picture.data[from + channel] ?? 0);
        frame.data[to + channel] = encoded(linear(frame.data[to + channel] ?? 0) / brighter);
      }
    }
  }
}

/** The same page, larger by `spread` about its centre. */
export const spreadOut = (h: Mat3, spread: number): Mat3 => [
  h[0] * spread,
  h[1] * spread,
  h[2],
  h[3] * spread,
  h[4] * spread,
  h[5],
  h[6] * spread,
  h[7] * spread,
  h[8],
];

const clip = (value: number, most: number): number => Math.min(most, Math.max(0, Math.round(value)));

/** sRGB by its approximation, exponent 2.2: the camera's own curve is not known better. */
const linear = (value: number): number => (value / 255) ** 2.2;
const encoded = (light: number): number => 255 * light ** (1 / 2.2);
