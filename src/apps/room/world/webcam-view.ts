import {
  DataTexture,
  FloatType,
  GLSL3,
  HalfFloatType,
  Mesh,
  OrthographicCamera,
  PlaneGeometry,
  RGBAFormat,
  type Scene,
  ShaderMaterial,
  Vector2,
  type WebGLRenderer,
  WebGLRenderTarget,
} from "three";
import type { Pinhole } from "../../../core/geometry/pinhole.ts";
import { offAxisCamera } from "./off-axis-camera.ts";
import { gaussianTable } from "./gaussian-table.ts";
import { LAYERS } from "./layers.ts";

/** The room as the webcam sees it. */
export interface WebcamView {
  /** @returns the frame, sRGB, RGBA, top row first. The same seed gives the same noise. */
  read(noiseSeed: number): ImageData;
  /** Draws the frame into the lower left of the renderer's canvas: no pixel leaves the graphics card. */
  draw(noiseSeed: number): void;
  dispose(): void;
}

/** Locked exposure: a hand of middling skin under ambient 0.5 comes out a little above the middle of the range. */
const GAIN = 1.35;
const NOISE_SIZE = 256;

export function webcamView(
  renderer: WebGLRenderer,
  scene: Scene,
  lens: Pinhole,
  noiseSigma: number,
): WebcamView {
  const { widthPx, heightPx } = lens;
  const camera = offAxisCamera(lens, 0.05, 3);
  camera.updateMatrixWorld();
  camera.layers.enable(LAYERS.measured);
  const light = new WebGLRenderTarget(widthPx, heightPx, { type: HalfFloatType });
  const frame = new WebGLRenderTarget(widthPx, heightPx, { depthBuffer: false });
  const noise = new DataTexture(
    gaussianTable(4 * NOISE_SIZE ** 2),
    NOISE_SIZE,
    NOISE_SIZE,
    RGBAFormat,
    FloatType,
  );
  noise.needsUpdate = true;
  const sensor = new ShaderMaterial({
    glslVersion: GLSL3,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
    uniforms: {
      light: { value: light.texture },
      noise: { value: noise },
      noiseAt: { value: new Vector2() },
      noiseSigma: { value: noiseSigma / 255 },
      gain: { value: GAIN },
      topFirst: { value: false },
    },
    vertexShader: "void main() { gl_Position = vec4(position.xy, 0.0, 1.0); }",
    fragmentShader: SENSOR,
  });
  const screen = new Mesh(new PlaneGeometry(2, 2), sensor);
  screen.frustumCulled = false;
  const flat = new OrthographicCamera();

  const expose = (noiseSeed: number, topFirst: boolean, into: WebGLRenderTarget | null) => {
    renderer.setRenderTarget(light);
    renderer.clear();
    renderer.render(scene, camera);
    sensor.uniforms["topFirst"] = { value: topFirst };
    // Steps that share no factor with the table's size: neighbouring seeds look at unrelated places.
    sensor.uniforms["noiseAt"] = { value: new Vector2(noiseSeed * 97, noiseSeed * 61 + 13) };
    renderer.setRenderTarget(into);
    renderer.render(screen, flat);
    renderer.setRenderTarget(null);
  };
  return {
    read: (noiseSeed) => {
      expose(noiseSeed, true, frame);
      const image = new ImageData(widthPx, heightPx);
      renderer.readRenderTargetPixels(frame, 0, 0, widthPx, heightPx, image.data);
      return image;
    },
    draw: (noiseSeed) => {
      const ratio = renderer.getPixelRatio();
      renderer.setViewport(0, 0, widthPx / ratio, heightPx / ratio);
      expose(noiseSeed, false, null);
    },
    dispose: () => {
      light.dispose();
      frame.dispose();
      noise.dispose();
      sensor.dispose();
      screen.geometry.dispose();
    },
  };
}

/** Gain, clipping, sRGB, then noise on the encoded values, as a webcam's picture has it. */
const SENSOR = /* glsl */ `
  uniform sampler2D light;
  uniform sampler2D noise;
  uniform vec2 noiseAt;
  uniform float noiseSigma;
  uniform float gain;
  uniform bool topFirst;
  out vec4 frame;

  void main() {
    ivec2 at = ivec2(gl_FragCoord.xy);
    ivec2 size = textureSize(light, 0);
    ivec2 from = topFirst ? ivec2(at.x, size.y - 1 - at.y) : at;
    vec3 seen = clamp(gain * texelFetch(light, from, 0).rgb, 0.0, 1.0);
    vec3 encoded = mix(1.055 * pow(seen, vec3(1.0 / 2.4)) - 0.055, 12.92 * seen, lessThan(seen, vec3(0.0031308)));
    vec3 grain = texelFetch(noise, (from + ivec2(noiseAt)) & ${NOISE_SIZE - 1}, 0).rgb;
    frame = vec4(encoded + noiseSigma * grain, 1.0);
  }
`;
