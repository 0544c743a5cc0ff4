import { LinearMipmapLinearFilter, type WebGLRenderer, WebGLRenderTarget } from "three";
import type { Uniforms } from "./lit-material.ts";

/** What is drawn on one side's skin, once: still plain. */
export function drawSkinDetail(renderer: WebGLRenderer): { uniforms: Uniforms; dispose(): void } {
  const target = new WebGLRenderTarget(1024, 1024, {
    count: 2,
    generateMipmaps: true,
    minFilter: LinearMipmapLinearFilter,
    anisotropy: 4,
    depthBuffer: false,
  });
  renderer.setRenderTarget(target);
  renderer.clear();
  renderer.setRenderTarget(null);
  const [d, n] = target.textures;
  return {
    uniforms: { skinDetail: { value: d }, nailDetail: { value: n } },
    dispose: () => target.dispose(),
  };
}
