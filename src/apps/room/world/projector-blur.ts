import { HalfFloatType, type Texture, type WebGLRenderer, WebGLRenderTarget } from "three";
import { fullScreen, pass } from "./full-screen.ts";

/** The projector's picture as it leaves skin in which it has wandered some millimetres. */
export interface ProjectorBlur {
  readonly texture: Texture;
  update(picture: Texture): void;
  dispose(): void;
}

/**
 * The copy has one pixel for so many, each way, and gathers taps so far apart: with its own interpolation, light spreads by a
 * standard deviation of 6.5 px, 2 mm where hands are.
 */
const COARSENESS = 12;
const TAP_PX = 5;

export function projectorBlur(renderer: WebGLRenderer, widthPx: number, heightPx: number): ProjectorBlur {
  const target = new WebGLRenderTarget(Math.ceil(widthPx / COARSENESS), Math.ceil(heightPx / COARSENESS), {
    type: HalfFloatType,
    depthBuffer: false,
  });
  const uniforms = { picture: { value: undefined as Texture | undefined } };
  const material = pass(
    /* glsl */ `
      uniform sampler2D picture;
      out vec4 mean;
      void main() {
        vec2 px = 1.0 / vec2(textureSize(picture, 0));
        vec3 sum = vec3(0.0);
        for (int i = 0; i < 9; i++) {
          vec2 aside = (vec2(i % 3, i / 3) - 1.0) * ${TAP_PX}.0;
          sum += textureLod(picture, at + aside * px, 0.0).rgb;
        }
        mean = vec4(sum / 9.0, 1.0);
      }
    `,
    uniforms,
  );
  const { cover, dispose } = fullScreen(renderer);
  return {
    texture: target.texture,
    update: (picture) => {
      uniforms.picture.value = picture;
      cover(material, target);
    },
    dispose: () => {
      target.dispose();
      material.dispose();
      dispose();
    },
  };
}
