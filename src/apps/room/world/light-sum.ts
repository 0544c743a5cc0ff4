import {
  AddEquation,
  CustomBlending,
  DataTexture,
  FloatType,
  GLSL3,
  HalfFloatType,
  OneFactor,
  RedFormat,
  ShaderMaterial,
  type Texture,
  WebGLRenderTarget,
} from "three";

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
  const material = new ShaderMaterial({
    glslVersion: GLSL3,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
    blending: CustomBlending,
    blendEquation: AddEquation,
    blendSrc: OneFactor,
    blendDst: OneFactor,
    uniforms,
    vertexShader: "void main() { gl_Position = vec4(position.xy, 0.0, 1.0); }",
    fragmentShader: /* glsl */ `
      uniform sampler2D light;
      uniform sampler2D rows;
      out vec4 share;
      void main() {
        ivec2 at = ivec2(gl_FragCoord.xy);
        float row = texelFetch(rows, ivec2(0, textureSize(light, 0).y - 1 - at.y), 0).r;
        share = row * texelFetch(light, at, 0);
      }
    `,
  });
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
