import type { Pinhole } from "../../../../src/core/geometry/pinhole.ts";
import { cameraRay } from "../../../../src/core/geometry/pinhole.ts";
import type { RestingPlace } from "../../../../src/core/rest/resting-place.ts";
import { placeView } from "../../../../src/core/rest/place-view.ts";
import { restingPlaces } from "../../../../src/installation/resting-places.ts";
import { parseInstallation } from "../../../../src/schema/installation.ts";
import { installationText } from "../../../fixtures/installation-text.ts";
import { normalNoise } from "../../../fixtures/noise.ts";
import { RIG } from "../../../fixtures/rig.ts";

/** A small camera in the test rig's place: what holds at a quarter of the pixels holds at all. */
export const CAMERA: Pinhole = {
  ...RIG.camera,
  widthPx: 320,
  heightPx: 240,
  focalPx: RIG.camera.focalPx / 2,
  centreXPx: 160,
  centreYPx: 120,
};

/** The place of a file that decides nothing but where it is. */
export function placeAt(
  centreMm: readonly [number, number, number],
  more: Readonly<Record<string, unknown>> = {},
): RestingPlace {
  const [place] = restingPlaces(
    parseInstallation(installationText({ restingPlaces: [{ centreMm, ...more }] })),
  );
  if (place === undefined) throw new Error("a file with a place has one");
  return place;
}

export const PLACE = placeAt([40, 30, 1000]);
export const VIEW = placeView(CAMERA, PLACE, CAMERA.widthPx, CAMERA.heightPx);

/** What lies, shines and is seen in a frame. Light and albedo are linear; white in light 1 is the brightest that the camera takes. */
export interface Scene {
  /** Of the ground, grained by a quarter up and down. */
  readonly ground: number;
  readonly light: number;
  /** The lamp's colour: 1 is white, more is warmer. */
  readonly warmth?: number;
  readonly noiseSigma?: number;
  readonly seed?: number;
  /** A round thing: where on the place, in its radii, and its albedo. */
  readonly thing?: {
    readonly u: number;
    readonly v: number;
    readonly radius: number;
    readonly albedo: number;
  };
  /** What a shadow leaves of the light, on half of the ground beyond `u`. */
  readonly shadow?: { readonly u: number; readonly leaves: number };
  /** Our own lines of light within 0.7 radii: their illuminance. */
  readonly lines?: number;
}

/** Where on the place each pixel of the view lies, in its radii. */
const ON_PLACE = Array.from(VIEW.offsets, (at) => {
  const pixel = at / 4;
  const x = (pixel % CAMERA.widthPx) + 0.5;
  const ray = cameraRay(CAMERA, { x, y: Math.floor(pixel / CAMERA.widthPx) + 0.5 });
  return {
    at,
    u: (ray.x * PLACE.centre.z - PLACE.centre.x) / PLACE.radiusMm,
    v: (ray.y * PLACE.centre.z - PLACE.centre.y) / PLACE.radiusMm,
  };
});
const NOISE = Float32Array.from({ length: 65_537 }, normalNoise(1));

/** A frame of CAMERA with the place in it; what is far from the place stays black. */
export function frameOf(scene: Scene): Uint8ClampedArray {
  const { ground, light, warmth = 1, noiseSigma = 2, seed = 1, thing, shadow, lines = 0 } = scene;
  const rgba = new Uint8ClampedArray(4 * CAMERA.widthPx * CAMERA.heightPx);
  const tints = [warmth, 1, 1 / warmth];
  let grain = seed * 7919;
  for (const { at, u, v } of ON_PLACE) {
    const isThing = thing !== undefined && Math.hypot(u - thing.u, v - thing.v) < thing.radius;
    const albedo = isThing ? thing.albedo : ground * (1 + 0.25 * Math.sin(9 * u + 4 * v));
    const lit = lines > 0 && Math.hypot(u, v) < 0.7 && Math.sin(22 * v) > 0 ? lines : 0;
    const shaded = shadow !== undefined && u > shadow.u && !isThing ? shadow.leaves : 1;
    for (let colour = 0; colour < 3; colour++) {
      const seen = Math.min(1, albedo * (light * (tints[colour] ?? 1) * shaded + lit));
      const encoded = seen <= 0.0031308 ? 12.92 * seen : 1.055 * seen ** (1 / 2.4) - 0.055;
      rgba[at + colour] = 255 * encoded + noiseSigma * (NOISE[grain++ % NOISE.length] ?? 0);
    }
  }
  return rgba;
}
