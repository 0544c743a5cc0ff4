import { Color, type ShaderMaterial } from "three";
import { litMaterial, type Uniforms } from "./lit-material.ts";
import { skinTone } from "./skin-tones.ts";

/** Skin of one hand, arm or face. */
export interface Skin {
  readonly material: ShaderMaterial;
  readonly setTone: (monkTone: number) => void;
}

/** What every kind of skin is coloured by. */
export function skinColours(): { readonly uniforms: Uniforms; readonly setTone: (monkTone: number) => void } {
  const uniforms = {
    backColour: { value: new Color() },
    palmColour: { value: new Color() },
    creaseColour: { value: new Color() },
    nailColour: { value: new Color() },
  };
  return {
    uniforms,
    setTone: (monkTone) => {
      const tone = skinTone(monkTone);
      uniforms.backColour.value.copy(tone.back);
      uniforms.palmColour.value.copy(tone.palm);
      uniforms.creaseColour.value.copy(tone.crease);
      uniforms.nailColour.value.copy(tone.nail);
    },
  };
}

/** @param detail what was drawn on this side's skin: see skin-detail.ts. */
export function skinOfTone(light: Uniforms, detail: Uniforms): Skin {
  const { uniforms, setTone } = skinColours();
  const material = litMaterial(SURFACE, light, { ...uniforms, ...detail });
  material.defines = { SKIN: "" };
  return { material, setTone };
}

const SURFACE = /* glsl */ `
  uniform vec3 backColour;
  uniform vec3 palmColour;
  uniform vec3 creaseColour;
  uniform vec3 nailColour;
  uniform sampler2D skinDetail;   // palmar, line, blood, height
  uniform sampler2D nailDetail;   // plate, moon, free edge

  const float RELIEF_M = 0.0016;

  /** Bends the normal by a height map without tangents: Mikkelsen, "Bump mapping unparametrized surfaces on the GPU" (2010). */
  vec3 bumped(vec3 normal, vec3 place, vec2 uv, float height) {
    vec3 px = dFdx(place), py = dFdy(place);
    float hx = texture(skinDetail, uv + dFdx(uv)).a - height;
    float hy = texture(skinDetail, uv + dFdy(uv)).a - height;
    vec3 rx = cross(py, normal), ry = cross(normal, px);
    float det = dot(px, rx);
    vec3 slope = sign(det) * RELIEF_M * (hx * rx + hy * ry);
    return normalize(abs(det) * normal - slope);
  }

  Surface surfaceAt() {
    vec4 detail = texture(skinDetail, vUv);
    vec3 nail = texture(nailDetail, vUv).rgb;
    vec3 skin = mix(backColour, palmColour, detail.r);
    skin = mix(skin, creaseColour, detail.g);
    skin *= mix(vec3(1.0), vec3(1.10, 0.90, 0.88), (detail.b - 0.5) * 2.0);
    vec3 plate = mix(nailColour, vec3(0.66, 0.56, 0.5), 0.5 * nail.g + 0.75 * nail.b);
    Surface s;
    s.albedo = mix(skin, plate, nail.r);
    s.normal = bumped(normalize(vNormalRoom), vRoom, vUv, detail.a);
    s.roughness = mix(0.52, 0.24, nail.r);
    s.reflectance = mix(0.028, 0.05, nail.r);
    s.scatter = vec3(0.34, 0.16, 0.12);
    s.emitted = vec3(0.0);
    return s;
  }
`;
