import { HalfFloatType, type Scene, type WebGLRenderer, WebGLRenderTarget } from "three";
import type { Pinhole } from "../../../core/geometry/pinhole.ts";
import type { Scenario } from "../../../schema/scenario.ts";
import { fullScreen } from "./full-screen.ts";
import { LAYERS } from "./layers.ts";
import { lensBend, straightened } from "./lens-bend.ts";
import { lightSum } from "./light-sum.ts";
import { offAxisCamera } from "./off-axis-camera.ts";
import { sensor as sensorOf } from "./sensor.ts";

/** The room as the webcam sees it. */
export interface WebcamView {
  /** Begins a frame that gathers light from several moments; `gather` adds the room as it is now. */
  clear(): void;
  /** @param rowShares for each row, top first, how much of its light is from now. */
  gather(rowShares: Float32Array): void;
  /** @returns the frame gathered, sRGB, RGBA, top row first. The same seed gives the same noise. */
  readGathered(noiseSeed: number): ImageData;
  /** The frame of the room as it is now. */
  read(noiseSeed: number): ImageData;
  /** Draws it into the lower left of the renderer's canvas: no pixel leaves the graphics card. */
  draw(noiseSeed: number): void;
  dispose(): void;
}

export function webcamView(
  renderer: WebGLRenderer,
  scene: Scene,
  lens: Pinhole,
  given: Scenario["camera"],
): WebcamView {
  const { widthPx, heightPx } = lens;
  const straight = straightened(lens);
  const camera = offAxisCamera(straight, 0.05, 3);
  camera.updateMatrixWorld();
  camera.layers.enable(LAYERS.measured);
  const straightLight = new WebGLRenderTarget(straight.widthPx, straight.heightPx, { type: HalfFloatType });
  const bend = lens.k1 === 0 ? undefined : lensBend(lens, straight);
  const light = bend?.target ?? straightLight;
  const frame = new WebGLRenderTarget(widthPx, heightPx, { depthBuffer: false });
  const sum = lightSum(widthPx, heightPx);
  const sensor = sensorOf(given);
  const { cover, dispose } = fullScreen(renderer);
  const look = () => {
    renderer.setRenderTarget(straightLight);
    renderer.clear();
    renderer.render(scene, camera);
    if (bend === undefined) return;
    bend.set(straightLight.texture);
    cover(bend.material, bend.target);
  };
  const readFrom = (source: WebGLRenderTarget, noiseSeed: number): ImageData => {
    sensor.set(source.texture, noiseSeed, true);
    cover(sensor.material, frame);
    const image = new ImageData(widthPx, heightPx);
    renderer.readRenderTargetPixels(frame, 0, 0, widthPx, heightPx, image.data);
    return image;
  };
  return {
    clear: () => {
      renderer.setRenderTarget(sum.target);
      renderer.clear();
    },
    gather: (rowShares) => {
      look();
      sum.set(light.texture, rowShares);
      cover(sum.material, sum.target);
    },
    readGathered: (noiseSeed) => readFrom(sum.target, noiseSeed),
    read: (noiseSeed) => {
      look();
      return readFrom(light, noiseSeed);
    },
    draw: (noiseSeed) => {
      const ratio = renderer.getPixelRatio();
      renderer.setViewport(0, 0, widthPx / ratio, heightPx / ratio);
      look();
      sensor.set(light.texture, noiseSeed, false);
      cover(sensor.material, null);
    },
    dispose: () => {
      straightLight.dispose();
      bend?.dispose();
      frame.dispose();
      sum.dispose();
      sensor.dispose();
      dispose();
    },
  };
}
