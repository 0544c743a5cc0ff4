import {
  AddEquation,
  CustomBlending,
  DataTexture,
  FloatType,
  HalfFloatType,
  OneFactor,
  RedFormat,
  type ShaderMaterial,
  type Texture,
  WebGLRenderTarget,
} from "three";
import { pass } from "./full-screen.ts";

/** Light gathered over an exposure: pictures of single moments, laid over each other by rows. */
export interface LightSum {
  readonly target: WebGLRenderTarget;
  readonly material: ShaderMaterial;
  /** What the next draw adds. @param rowShares for each row, top first. */
  set(light: Texture, rowShares: Float32Array): void;
  dispose(): void;
}

export function lightSum(widthPx: number, heightPx: number): LightSum {
  const target = new WebGLRenderTarget(widthPx, heightPx, { type: HalfFloatType, depthBuffer: false });
  const shares = new Float32Array(heightPx);
  const rows = new DataTexture(shares, 1, heightPx, RedFormat, FloatType);
  const uniforms = { light: { value: undefined as Texture | undefined }, rows: { value: rows } };
  const material = pass(
    /* glsl */ `
      uniform sampler2D light;
      uniform sampler2D rows;
      out vec4 share;
      void main() {
        ivec2 at = ivec2(gl_FragCoord.xy);
        float row = texelFetch(rows, ivec2(0, textureSize(light, 0).y - 1 - at.y), 0).r;
        share = row * texelFetch(light, at, 0);
      }
    `,
    uniforms,
    { blending: CustomBlending, blendEquation: AddEquation, blendSrc: OneFactor, blendDst: OneFactor },
  );
  return {
    target,
    material,
    set: (light, rowShares) => {
      uniforms.light.value = light;
      shares.set(rowShares);
      rows.needsUpdate = true;
    },
    dispose: () => {
      target.dispose();
      rows.dispose();
      material.dispose();
    },
  };
}
