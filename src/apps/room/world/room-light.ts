import {
  Color,
  DepthTexture,
  Matrix4,
  PerspectiveCamera,
  type Scene,
  ShaderMaterial,
  Vector3,
  type WebGLRenderer,
  WebGLRenderTarget,
} from "three";
import type { PinholePair } from "../../../core/geometry/pinhole.ts";
import type { Scenario } from "../../../schema/scenario.ts";
import { LAYERS } from "./layers.ts";
import type { Uniforms } from "./lit-material.ts";
import { type Keystone, projectorLens } from "./off-axis-camera.ts";
import { projectorBlur } from "./projector-blur.ts";
import { projectorPicture } from "./projector-picture.ts";

/** The gallery's spot hangs behind and to the left of the rig and aims at where hands are held, metres. */
const SPOT_AT = new Vector3(-0.55, 0.35, 0.75);
const SPOT_AIM = new Vector3(0, -0.02, -0.9);
/** On a surface at the aim that faces the lens, spot and glow together give illuminance 1 at ambient 1. */
const SPOT = new Color().setRGB(1.08, 0.96, 0.8).multiplyScalar(0.82);
const GLOW = new Color().setRGB(0.86, 0.98, 1.16).multiplyScalar(0.26);
const SHADOW_MAP_PX = 1024;

type Given = Pick<Scenario, "light" | "projector">;

export interface RoomLight {
  readonly uniforms: Uniforms;
  setPicture(canvas: HTMLCanvasElement | OffscreenCanvas | null): void;
  roomMoved(): void;
  /** From now on the projector hangs as in this pair. Its picture stays as large. */
  moveProjector(pair: PinholePair): void;
  /** Shadows, and light under the skin: to be called before the room is looked at. Does only what has changed and matters. */
  prepare(scene: Scene): void;
  dispose(): void;
}

export function roomLight(
  renderer: WebGLRenderer,
  pair: PinholePair,
  { light, projector }: Given,
  keystone?: Keystone,
): RoomLight {
  const lens = projectorLens(pair, keystone);
  const spot = new PerspectiveCamera(46, 1, 0.8, 3.2);
  spot.position.copy(SPOT_AT);
  spot.lookAt(SPOT_AIM);
  spot.updateMatrixWorld();
  const spotShadow = shadowOf(spot);
  const projectorShadow = shadowOf(lens);
  const projectorMatrix = { value: lensMatrix(lens) };
  const picture = projectorPicture();
  const blur = projectorBlur(renderer, pair.projector.widthPx, pair.projector.heightPx);
  const black = { value: 0 };
  const blurred = { value: picture.uniform.value };
  let blurIsStale = false;
  const depthOnly = depthMaterial();

  return {
    uniforms: {
      keyPosition: { value: SPOT_AT },
      keyAim: { value: SPOT_AIM },
      keyColour: { value: SPOT.clone().multiplyScalar(light.ambient) },
      keyMatrix: { value: lensMatrix(spot) },
      keyDepth: { value: spotShadow.map.depthTexture },
      glowColour: { value: GLOW.clone().multiplyScalar(light.ambient) },
      projectorPosition: { value: lens.position },
      projectorMatrix,
      projectorDepth: { value: projectorShadow.map.depthTexture },
      projectorPicture: picture.uniform,
      projectorBlur: blurred,
      projectorWhite: { value: light.projector },
      projectorBlack: black,
    },
    setPicture: (canvas) => {
      picture.set(canvas);
      const isDark = picture.isDark();
      black.value = isDark ? 0 : projector.blackLevel;
      blurred.value = isDark ? picture.uniform.value : blur.texture;
      blurIsStale = !isDark;
    },
    roomMoved: () => {
      spotShadow.stale = true;
      projectorShadow.stale = true;
    },
    moveProjector: (moved) => {
      const to = projectorLens(moved, keystone);
      lens.position.copy(to.position);
      lens.quaternion.copy(to.quaternion);
      lens.projectionMatrix.copy(to.projectionMatrix);
      lens.projectionMatrixInverse.copy(to.projectionMatrixInverse);
      lens.updateMatrixWorld();
      projectorMatrix.value = lensMatrix(lens);
      projectorShadow.stale = true;
    },
    prepare: (scene) => {
      if (blurIsStale) blur.update(picture.uniform.value);
      blurIsStale = false;
      scene.overrideMaterial = depthOnly;
      for (const shadow of picture.isDark() ? [spotShadow] : [spotShadow, projectorShadow]) {
        if (!shadow.stale) continue;
        renderer.setRenderTarget(shadow.map);
        renderer.clear(false, true, false);
        renderer.render(scene, shadow.lens);
        shadow.stale = false;
      }
      renderer.setRenderTarget(null);
      scene.overrideMaterial = null;
    },
    dispose: () => {
      spotShadow.map.dispose();
      projectorShadow.map.dispose();
      picture.dispose();
      blur.dispose();
      depthOnly.dispose();
    },
  };
}

const lensMatrix = (lens: PerspectiveCamera) =>
  new Matrix4().multiplyMatrices(lens.projectionMatrix, lens.matrixWorldInverse);

interface Shadow {
  readonly lens: PerspectiveCamera;
  readonly map: WebGLRenderTarget;
  stale: boolean;
}

function shadowOf(lens: PerspectiveCamera): Shadow {
  lens.layers.set(LAYERS.casters);
  const depthTexture = new DepthTexture(SHADOW_MAP_PX, SHADOW_MAP_PX);
  return { lens, map: new WebGLRenderTarget(SHADOW_MAP_PX, SHADOW_MAP_PX, { depthTexture }), stale: true };
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
