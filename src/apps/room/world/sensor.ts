import { DataTexture, FloatType, RGBAFormat, type ShaderMaterial, type Texture, Vector2 } from "three";
import type { Scenario } from "../../../schema/scenario.ts";
import { pass } from "./full-screen.ts";
import { gaussianTable } from "./gaussians.ts";

/** What a webcam makes of light: a material that covers the frame. */
export interface Sensor {
  readonly material: ShaderMaterial;
  /** What the next frame is made of. `topFirst` has the frame's first row in the target's first. */
  set(light: Texture, noiseSeed: number, topFirst: boolean): void;
  dispose(): void;
}

/** Locked exposure: a hand of middling skin under ambient 0.5 comes out a little above the middle of the range. */
const GAIN = 1.35;
const NOISE_SIZE = 256;

export function sensor({ noiseSigma, exposure, gamma }: Scenario["camera"]): Sensor {
  const noise = new DataTexture(
    gaussianTable(4 * NOISE_SIZE ** 2),
    NOISE_SIZE,
    NOISE_SIZE,
    RGBAFormat,
    FloatType,
  );
  noise.needsUpdate = true;
  const uniforms = {
    light: { value: undefined as Texture | undefined },
    noise: { value: noise },
    noiseAt: { value: new Vector2() },
    noiseSigma: { value: noiseSigma / 255 },
    gain: { value: GAIN * exposure },
    gamma: { value: gamma },
    topFirst: { value: false },
  };
  // A software renderer takes both ways of a branch: what is not asked for must not be there.
  const material = pass(SENSOR, uniforms, { defines: gamma === 1 ? {} : { CURVED: "" } });
  return {
    material,
    set: (light, noiseSeed, topFirst) => {
      uniforms.light.value = light;
      uniforms.topFirst.value = topFirst;
      // Steps that share no factor with the table's size: neighbouring seeds look at unrelated places.
      uniforms.noiseAt.value.set(noiseSeed * 97, noiseSeed * 61 + 13);
    },
    dispose: () => {
      noise.dispose();
      material.dispose();
    },
  };
}

/** Gain, clipping, sRGB, the camera's own curve, then noise on the encoded values, as a webcam's picture has it. */
const SENSOR = /* glsl */ `
  uniform sampler2D light;
  uniform sampler2D noise;
  uniform vec2 noiseAt;
  uniform float noiseSigma;
  uniform float gain;
  uniform float gamma;
  uniform bool topFirst;
  out vec4 frame;

  void main() {
    ivec2 at = ivec2(gl_FragCoord.xy);
    ivec2 size = textureSize(light, 0);
    ivec2 from = topFirst ? ivec2(at.x, size.y - 1 - at.y) : at;
    vec3 seen = clamp(gain * texelFetch(light, from, 0).rgb, 0.0, 1.0);
    vec3 encoded = mix(1.055 * pow(seen, vec3(1.0 / 2.4)) - 0.055, 12.92 * seen, lessThan(seen, vec3(0.0031308)));
    #ifdef CURVED
      encoded = pow(encoded, vec3(gamma));
    #endif
    vec3 grain = texelFetch(noise, (from + ivec2(noiseAt)) & ${NOISE_SIZE - 1}, 0).rgb;
    frame = vec4(encoded + noiseSigma * grain, 1.0);
  }
`;
