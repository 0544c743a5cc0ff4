import { Data3DTexture, LinearFilter, RepeatWrapping } from "three";
import { seededRandom } from "./seeded-random.ts";

const SIDE = 32;

/** Even random values on a lattice that repeats: what CLOUD_GLSL reads. */
export function noiseVolume(): Data3DTexture {
  const random = seededRandom(7);
  const values = Uint8Array.from({ length: 4 * SIDE ** 3 }, () => Math.floor(256 * random()));
  const volume = new Data3DTexture(values, SIDE, SIDE, SIDE);
  volume.minFilter = LinearFilter;
  volume.magFilter = LinearFilter;
  volume.wrapS = RepeatWrapping;
  volume.wrapT = RepeatWrapping;
  volume.wrapR = RepeatWrapping;
  volume.needsUpdate = true;
  return volume;
}

/** Four smooth noises from 0 to 1, one lattice point per unit. Computed, not looked up, they would be most of a software renderer's work. */
export const CLOUDS_GLSL = /* glsl */ `
  uniform highp sampler3D noiseVolume;
  vec4 clouds(vec3 p) {
    vec3 i = floor(p), f = p - i;
    f = f * f * (3.0 - 2.0 * f);
    return textureLod(noiseVolume, (i + f + 0.5) / ${SIDE}.0, 0.0);
  }
`;
