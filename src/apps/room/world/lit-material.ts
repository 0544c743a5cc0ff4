import { type IUniform, ShaderMaterial } from "three";
import { LIGHT_GLSL } from "./light.glsl.ts";

export type Uniforms = Record<string, IUniform>;

/** Passes on place and direction in the room, the place at rest before bones moved it, in metres, and where both lamps see it. */
export const VERTEX_GLSL = /* glsl */ `
  varying vec3 vRoom;
  varying vec3 vNormalRoom;
  varying vec3 vRest;
  varying vec3 vRestNormal;
  varying vec2 vUv;
  varying vec4 vInKey;
  varying vec4 vInProjector;
  #ifdef FINE_PICTURE
    varying vec4 vInPicture;
  #endif
  uniform mat4 keyMatrix;
  uniform mat4 projectorMatrix;
  const float SHADOW_LIFT_M = 0.002;   // so that no surface is its own shadow
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
    vec4 lifted = vec4(room.xyz + normalize(vNormalRoom) * SHADOW_LIFT_M, 1.0);
    vInKey = keyMatrix * lifted;
    vInProjector = projectorMatrix * lifted;
    #ifdef FINE_PICTURE
      vInPicture = projectorMatrix * room;
    #endif
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
