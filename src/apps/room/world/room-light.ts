import {
  Color,
  DepthTexture,
  LessEqualCompare,
  LinearFilter,
  Matrix4,
  PerspectiveCamera,
  type Scene,
  ShaderMaterial,
  Vector3,
  type WebGLRenderer,
  WebGLRenderTarget,
} from "three";
import type { PinholePair } from "../../../core/geometry/pinhole.ts";
import type { Uniforms } from "./lit-material.ts";
import { offAxisCamera, placeLens } from "./off-axis-camera.ts";
import { projectorPicture } from "./projector-picture.ts";

/** What stands in the way of light: hands and sleeves. The table receives, and casts on nothing. */
export const CASTERS = 1;

/** The gallery's spot hangs behind and to the left of the rig and aims at where hands are held, metres. */
const SPOT_AT = new Vector3(-0.55, 0.35, 0.75);
const SPOT_AIM = new Vector3(0, -0.02, -0.9);
/** On a surface at the aim that faces the lens, spot and glow together give illuminance 1 at ambient 1. */
const SPOT = new Color().setRGB(1.08, 0.96, 0.8).multiplyScalar(0.82);
const GLOW = new Color().setRGB(0.86, 0.98, 1.16).multiplyScalar(0.26);
const SHADOW_MAP_PX = 1024;

export interface RoomLight {
  readonly uniforms: Uniforms;
  readonly projectorLens: PerspectiveCamera;
  setPicture(canvas: HTMLCanvasElement | OffscreenCanvas | null): void;
  /** To be called whenever hands have moved, before the room is looked at. */
  castShadows(renderer: WebGLRenderer, scene: Scene): void;
  dispose(): void;
}

export function roomLight(pair: PinholePair, light: { ambient: number; projector: number }): RoomLight {
  const projectorLens = offAxisCamera(pair.projector, 0.2, 3);
  placeLens(projectorLens, pair.rotation, pair.translationMm);
  const spot = new PerspectiveCamera(46, 1, 0.8, 3.2);
  spot.position.copy(SPOT_AT);
  spot.lookAt(SPOT_AIM);
  spot.updateMatrixWorld();
  const shadows = [
    { lens: spot, map: shadowMap(SHADOW_MAP_PX, SHADOW_MAP_PX) },
    { lens: projectorLens, map: shadowMap(SHADOW_MAP_PX, SHADOW_MAP_PX) },
  ] as const;
  for (const { lens } of shadows) lens.layers.set(CASTERS);
  const [spotShadow, projectorShadow] = shadows;
  const picture = projectorPicture();
  const depthOnly = depthMaterial();

  return {
    projectorLens,
    uniforms: {
      keyPosition: { value: SPOT_AT },
      keyAim: { value: SPOT_AIM },
      keyColour: { value: SPOT.clone().multiplyScalar(light.ambient) },
      keyMatrix: { value: lensMatrix(spot) },
      keyShadow: { value: spotShadow.map.depthTexture },
      keyTaps: { value: 1 },
      glowColour: { value: GLOW.clone().multiplyScalar(light.ambient) },
      projectorPosition: { value: projectorLens.position },
      projectorMatrix: { value: lensMatrix(projectorLens) },
      projectorShadow: { value: projectorShadow.map.depthTexture },
      projectorPicture: picture.uniform,
      projectorWhite: { value: light.projector },
    },
    setPicture: picture.set,
    castShadows: (renderer, scene) => {
      scene.overrideMaterial = depthOnly;
      for (const { lens, map } of shadows) {
        renderer.setRenderTarget(map);
        renderer.clear();
        renderer.render(scene, lens);
      }
      renderer.setRenderTarget(null);
      scene.overrideMaterial = null;
    },
    dispose: () => {
      for (const { map } of shadows) map.dispose();
      picture.dispose();
      depthOnly.dispose();
    },
  };
}

const lensMatrix = (lens: PerspectiveCamera) =>
  new Matrix4().multiplyMatrices(lens.projectionMatrix, lens.matrixWorldInverse);

/** A depth map that is compared where it is read: the graphics card blends four comparisons. */
function shadowMap(widthPx: number, heightPx: number): WebGLRenderTarget {
  const depthTexture = new DepthTexture(widthPx, heightPx);
  depthTexture.compareFunction = LessEqualCompare;
  depthTexture.minFilter = LinearFilter;
  depthTexture.magFilter = LinearFilter;
  return new WebGLRenderTarget(widthPx, heightPx, { depthTexture });
}

/** Writes depth only. Back faces would leak light at the thin edges of fingers, so front faces cast. */
const depthMaterial = () =>
  new ShaderMaterial({
    colorWrite: false,
    vertexShader: /* glsl */ `
      #include <skinning_pars_vertex>
      void main() {
        #include <skinbase_vertex>
        #include <begin_vertex>
        #include <skinning_vertex>
        gl_Position = projectionMatrix * modelViewMatrix * vec4(transformed, 1.0);
      }
    `,
    fragmentShader: "void main() {}",
  });
