import { type IUniform, ShaderMaterial } from "three";
import { LIGHT_GLSL } from "./light.glsl.ts";

export type Uniforms = Record<string, IUniform>;

/** Passes on place and direction in the room, and the place at rest, before bones moved it. Metres. */
export const VERTEX_GLSL = /* glsl */ `
  varying vec3 vRoom;
  varying vec3 vNormalRoom;
  varying vec3 vRest;
  varying vec3 vRestNormal;
  varying vec2 vUv;
  #include <skinning_pars_vertex>
  void main() {
    #include <beginnormal_vertex>
    #include <skinbase_vertex>
    #include <skinnormal_vertex>
    #include <begin_vertex>
    #include <skinning_vertex>
    vRest = position;
    vRestNormal = normal;
    vUv = uv;
    vec4 room = modelMatrix * vec4(transformed, 1.0);
    vRoom = room.xyz;
    vNormalRoom = mat3(modelMatrix) * objectNormal;
    gl_Position = projectionMatrix * viewMatrix * room;
  }
`;

/** @param surface GLSL that defines `Surface surfaceAt()`: see LIGHT_GLSL for what a surface is. */
export function litMaterial(surface: string, light: Uniforms, own: Uniforms = {}): ShaderMaterial {
  return new ShaderMaterial({
    uniforms: { ...light, ...own },
    vertexShader: VERTEX_GLSL,
    fragmentShader: /* glsl */ `
      varying vec3 vRoom;
      varying vec3 vNormalRoom;
      varying vec3 vRest;
      varying vec3 vRestNormal;
      varying vec2 vUv;
      ${LIGHT_GLSL}
      ${surface}
      void main() {
        gl_FragColor = vec4(lightLeaving(surfaceAt(), vRoom), 1.0);
        #include <tonemapping_fragment>
        #include <colorspace_fragment>
      }
    `,
  });
}
