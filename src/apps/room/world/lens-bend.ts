import { HalfFloatType, type ShaderMaterial, type Texture, WebGLRenderTarget } from "three";
import { cameraRay, type Pinhole } from "../../../core/geometry/pinhole.ts";
import { pass } from "./full-screen.ts";

/** What a lens with distortion does to the picture of one without. */
export interface LensBend {
  /** The bent picture, of the lens's size. */
  readonly target: WebGLRenderTarget;
  readonly material: ShaderMaterial;
  /** @param straight the picture of the straightened lens. */
  set(straight: Texture): void;
  dispose(): void;
}

/** A lens without distortion, wide enough to see all that a lens with it sees, alike in its middle. */
export function straightened(lens: Pinhole): Pinhole {
  if (lens.k1 === 0) return lens;
  const { widthPx, heightPx, focalPx, centreXPx, centreYPx } = lens;
  const corners = [0, widthPx].flatMap((x) => [0, heightPx].map((y) => cameraRay(lens, { x, y })));
  const reach = (way: (ray: { x: number; y: number }) => number) =>
    Math.ceil(focalPx * Math.max(...corners.map(way)));
  const left = Math.max(
    reach(({ x }) => -x),
    Math.ceil(centreXPx),
  );
  const top = Math.max(
    reach(({ y }) => -y),
    Math.ceil(centreYPx),
  );
  const right = Math.max(
    reach(({ x }) => x),
    Math.ceil(widthPx - centreXPx),
  );
  const bottom = Math.max(
    reach(({ y }) => y),
    Math.ceil(heightPx - centreYPx),
  );
  return { ...lens, widthPx: left + right, heightPx: top + bottom, centreXPx: left, centreYPx: top, k1: 0 };
}

export function lensBend(lens: Pinhole, straight: Pinhole): LensBend {
  const target = new WebGLRenderTarget(lens.widthPx, lens.heightPx, {
    type: HalfFloatType,
    depthBuffer: false,
  });
  const uniforms = {
    straight: { value: undefined as Texture | undefined },
    focal: { value: lens.focalPx },
    k1: { value: lens.k1 },
    // In the target's own pixels, which count from the bottom.
    centre: { value: [lens.centreXPx, lens.heightPx - lens.centreYPx] },
    straightCentre: { value: [straight.centreXPx, straight.heightPx - straight.centreYPx] },
  };
  const material = pass(BEND, uniforms);
  return {
    target,
    material,
    set: (picture) => {
      uniforms.straight.value = picture;
    },
    dispose: () => {
      target.dispose();
      material.dispose();
    },
  };
}

/** The way back from a bent pixel is Newton's, as in core/geometry/pinhole.ts. */
const BEND = /* glsl */ `
  uniform sampler2D straight;
  uniform float focal;
  uniform float k1;
  uniform vec2 centre;
  uniform vec2 straightCentre;
  out vec4 light;

  void main() {
    vec2 bent = (gl_FragCoord.xy - centre) / focal;
    float far = length(bent);
    float r = far;
    for (int step = 0; step < 6; step++) r -= (r + k1 * r * r * r - far) / (1.0 + 3.0 * k1 * r * r);
    vec2 from = straightCentre + focal * bent * (far == 0.0 ? 1.0 : r / far);
    light = textureLod(straight, from / vec2(textureSize(straight, 0)), 0.0);
  }
`;
