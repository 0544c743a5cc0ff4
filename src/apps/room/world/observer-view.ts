import { ACESFilmicToneMapping, PerspectiveCamera, type Scene, Vector3, type WebGLRenderer } from "three";
import { airOf } from "./air.ts";
import { LAYERS } from "./layers.ts";
import type { Uniforms } from "./lit-material.ts";
import { MM } from "./off-axis-camera.ts";

/** Where the observer stands and looks, room mm. */
export interface ObserverPlace {
  readonly eyeMm: readonly [number, number, number];
  readonly targetMm: readonly [number, number, number];
  /** Vertical field of view. */
  readonly fovDeg: number;
}

/** Over the visitor's shoulder, onto the palm: so steeply that its relief does not break the lines that were set for the lens above. */
export const OVER_THE_SHOULDER: ObserverPlace = {
  eyeMm: [4, 195, 235],
  targetMm: [4, 16, 870],
  fovDeg: 26,
};

export interface ObserverView {
  place(view: ObserverPlace): void;
  resize(widthPx: number, heightPx: number): void;
  size(): { readonly widthPx: number; readonly heightPx: number };
  /** Into the lower left of the renderer's canvas, at the view's size. */
  render(): void;
  dispose(): void;
}

const EXPOSURE = 1.5;

export function observerView(renderer: WebGLRenderer, scene: Scene, light: Uniforms): ObserverView {
  const camera = new PerspectiveCamera(OVER_THE_SHOULDER.fovDeg, 1, 0.03, 12);
  camera.up.set(0, 0, 1);
  camera.layers.enable(LAYERS.eyes);
  const air = airOf(renderer, light);
  const place = (view: ObserverPlace) => {
    camera.position.copy(inThree(view.eyeMm));
    camera.lookAt(inThree(view.targetMm));
    camera.fov = view.fovDeg;
    camera.updateProjectionMatrix();
  };
  place(OVER_THE_SHOULDER);
  renderer.toneMapping = ACESFilmicToneMapping;
  renderer.toneMappingExposure = EXPOSURE;
  let size = { widthPx: 1, heightPx: 1 };
  return {
    place,
    resize: (widthPx, heightPx) => {
      size = { widthPx, heightPx };
      camera.aspect = widthPx / heightPx;
      camera.updateProjectionMatrix();
    },
    size: () => size,
    render: () => {
      const ratio = renderer.getPixelRatio();
      renderer.setViewport(0, 0, size.widthPx / ratio, size.heightPx / ratio);
      renderer.clear();
      renderer.render(scene, camera);
      air.render(camera, size);
    },
    dispose: () => air.dispose(),
  };
}

const inThree = ([x, y, z]: readonly [number, number, number]) => new Vector3(x, -y, -z).multiplyScalar(MM);
