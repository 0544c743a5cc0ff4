import { AgXToneMapping, MathUtils, PerspectiveCamera, type Scene, Vector3, type WebGLRenderer } from "three";
import { MM } from "./off-axis-camera.ts";

/** Where the observer stands and looks, room mm. */
export interface ObserverPlace {
  readonly eyeMm: readonly [number, number, number];
  readonly targetMm: readonly [number, number, number];
  /** Vertical field of view. */
  readonly fovDeg: number;
}

/** What only people see: the light in the air. */
export const AIR = 2;

/** Over the visitor's shoulder, onto the palm. */
export const OVER_THE_SHOULDER: ObserverPlace = {
  eyeMm: [70, 440, 370],
  targetMm: [0, 10, 860],
  fovDeg: 30,
};

export interface ObserverView {
  place(view: ObserverPlace): void;
  /** Into the renderer's canvas. */
  render(): void;
}

const inThree = ([x, y, z]: readonly [number, number, number]) => new Vector3(x, -y, -z).multiplyScalar(MM);

export function observerView(renderer: WebGLRenderer, scene: Scene): ObserverView {
  const camera = new PerspectiveCamera(30, 1, 0.03, 12);
  camera.up.set(0, 0, 1);
  camera.layers.enable(AIR);
  const place = (view: ObserverPlace) => {
    camera.position.copy(inThree(view.eyeMm));
    camera.lookAt(inThree(view.targetMm));
    camera.fov = MathUtils.clamp(view.fovDeg, 5, 120);
  };
  place(OVER_THE_SHOULDER);
  renderer.toneMapping = AgXToneMapping;
  renderer.toneMappingExposure = 1.6;
  return {
    place,
    render: () => {
      const { width, height } = renderer.domElement;
      const ratio = renderer.getPixelRatio();
      renderer.setViewport(0, 0, width / ratio, height / ratio);
      camera.aspect = width / height;
      camera.updateProjectionMatrix();
      renderer.clear();
      renderer.render(scene, camera);
    },
  };
}
