import { litMaterial, type Uniforms } from "./lit-material.ts";
import { CLOUDS_GLSL } from "./noise-volume.ts";
import { type Skin, skinColours } from "./skin.ts";

/**
 * Skin without a hand's own drawing: of arms and faces.
 * @param paint GLSL that changes `Surface s` where it is something else than skin; `vRest` is the place at rest, metres.
 */
export function bareSkin(light: Uniforms, noise: Uniforms, paint = ""): Skin {
  const { uniforms, setTone } = skinColours();
  const material = litMaterial(surface(paint), light, { ...uniforms, ...noise });
  material.defines = { SKIN: "" };
  return { material, setTone };
}

const surface = (paint: string) => /* glsl */ `
  ${CLOUDS_GLSL}
  uniform vec3 backColour;
  uniform vec3 palmColour;
  uniform vec3 creaseColour;

  Surface surfaceAt() {
    vec4 broad = clouds(vRest * 90.0);
    vec4 fine = clouds(vRest * 700.0);
    // The inner side of an arm is paler.
    float inner = 0.35 * smoothstep(-0.4, 0.6, normalize(vRestNormal).z);
    Surface s;
    s.albedo = mix(backColour, palmColour, inner) * (1.0 + 0.10 * (broad.x - 0.5) + 0.08 * (fine.x - 0.5));
    s.normal = normalize(vNormalRoom);
    s.roughness = 0.52;
    s.reflectance = 0.028;
    s.scatter = vec3(0.34, 0.16, 0.12);
    s.emitted = vec3(0.0);
    ${paint}
    return s;
  }
`;
