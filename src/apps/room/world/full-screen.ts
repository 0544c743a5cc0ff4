import {
  GLSL3,
  Mesh,
  OrthographicCamera,
  PlaneGeometry,
  ShaderMaterial,
  type ShaderMaterialParameters,
  type WebGLRenderer,
  type WebGLRenderTarget,
} from "three";
import type { Uniforms } from "./lit-material.ts";

/** A material that works on a whole picture. @param fragmentShader finds its place in the picture, 0 to 1, in `at`, and declares its own output. */
export const pass = (
  fragmentShader: string,
  uniforms: Uniforms,
  more: ShaderMaterialParameters = {},
): ShaderMaterial =>
  new ShaderMaterial({
    glslVersion: GLSL3,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
    uniforms,
    vertexShader: "out vec2 at; void main() { at = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }",
    fragmentShader: `in vec2 at; ${fragmentShader}`,
    ...more,
  });

/** Covers pictures with passes. */
export interface FullScreen {
  /** @param into `null` is the renderer's canvas. */
  readonly cover: (material: ShaderMaterial, into: WebGLRenderTarget | null) => void;
  readonly dispose: () => void;
}

export function fullScreen(renderer: WebGLRenderer): FullScreen {
  const screen = new Mesh(new PlaneGeometry(2, 2));
  screen.frustumCulled = false;
  const flat = new OrthographicCamera();
  return {
    cover: (material, into) => {
      screen.material = material;
      renderer.setRenderTarget(into);
      renderer.render(screen, flat);
      renderer.setRenderTarget(null);
    },
    dispose: () => screen.geometry.dispose(),
  };
}
