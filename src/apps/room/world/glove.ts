import type { ShaderMaterial } from "three";
import { litMaterial, type Uniforms } from "./lit-material.ts";

/** What a hand in a glove is covered with, in place of skin. */
export const glove = (light: Uniforms): ShaderMaterial => litMaterial(KNIT, light);

/** Dark knitted wool. */
const KNIT = /* glsl */ `
  Surface surfaceAt() {
    float stitch = sin(vRest.y * 2900.0) * sin(vRest.x * 2900.0);
    Surface s;
    s.albedo = vec3(0.052, 0.040, 0.046) * (1.0 + 0.3 * stitch);
    s.normal = normalize(vNormalRoom);
    s.roughness = 0.85;
    s.reflectance = 0.02;
    s.scatter = vec3(0.2);
    s.emitted = vec3(0.0);
    return s;
  }
`;
