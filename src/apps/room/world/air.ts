import {
  CustomBlending,
  HalfFloatType,
  type IUniform,
  Matrix4,
  OneFactor,
  type PerspectiveCamera,
  SrcAlphaFactor,
  type Texture,
  type WebGLRenderer,
  WebGLRenderTarget,
  ZeroFactor,
} from "three";
import { fullScreen, pass } from "./full-screen.ts";
import type { Uniforms } from "./lit-material.ts";

/** What hangs between the observer and the room: the projector's light in the air's dust, and the eye's fall-off to the edges. */
export interface Air {
  /** Over the picture that is in the renderer's viewport. @param size of that, px. */
  render(eye: PerspectiveCamera, size: { readonly widthPx: number; readonly heightPx: number }): void;
  dispose(): void;
}

/** The beam is soft: it is gathered in a picture so many times smaller than the view, from a picture of this size. */
const COARSENESS = 4;
const SMALL_PX = [160, 100] as const;
const DUST = 2.4;

export function airOf(renderer: WebGLRenderer, light: Uniforms): Air {
  const small = new WebGLRenderTarget(...SMALL_PX, { type: HalfFloatType, depthBuffer: false });
  const beam = new WebGLRenderTarget(1, 1, { type: HalfFloatType, depthBuffer: false });
  const roomFromClip: IUniform<Matrix4> = { value: new Matrix4() };
  const shrink = pass(SHRINK, pick(light, "projectorPicture"));
  const gather = pass(GATHER, {
    ...pick(light, "projectorPosition", "projectorMatrix", "projectorDepth", "projectorWhite"),
    small: { value: small.texture },
    roomFromClip,
  });
  const lay = pass(
    LAY,
    { beam: { value: beam.texture } satisfies IUniform<Texture> },
    {
      blending: CustomBlending,
      blendSrc: OneFactor,
      blendDst: SrcAlphaFactor,
      // The canvas itself stays opaque.
      blendSrcAlpha: ZeroFactor,
      blendDstAlpha: OneFactor,
    },
  );
  const { cover, dispose } = fullScreen(renderer);
  return {
    render: (eye, { widthPx, heightPx }) => {
      beam.setSize(Math.ceil(widthPx / COARSENESS), Math.ceil(heightPx / COARSENESS));
      roomFromClip.value.multiplyMatrices(eye.matrixWorld, eye.projectionMatrixInverse);
      cover(shrink, small);
      cover(gather, beam);
      cover(lay, null);
    },
    dispose: () => {
      for (const target of [small, beam]) target.dispose();
      for (const material of [shrink, gather, lay]) material.dispose();
      dispose();
    },
  };
}

/** The same uniform objects: what is set on the light is seen here. */
function pick(light: Uniforms, ...names: readonly string[]): Uniforms {
  return Object.fromEntries(Object.entries(light).filter(([name]) => names.includes(name)));
}

const SHRINK = /* glsl */ `
  out vec4 colour;
  uniform sampler2D projectorPicture;
  void main() {
    vec3 sum = vec3(0.0);
    for (int i = 0; i < 16; i++) {
      vec2 aside = (vec2(i % 4, i / 4) - 1.5) * 0.25;
      sum += textureLod(projectorPicture, at + aside / vec2(${SMALL_PX.join(".0, ")}.0), 0.0).rgb;
    }
    colour = vec4(sum / 16.0, 1.0);
  }
`;

/** Light met on the way from the eye down to the plinth, summed over even steps that start a little apart in each pixel. */
const GATHER = /* glsl */ `
  out vec4 colour;
  uniform mat4 roomFromClip;
  uniform sampler2D small;
  uniform vec3 projectorPosition;
  uniform mat4 projectorMatrix;
  uniform sampler2D projectorDepth;
  uniform float projectorWhite;
  const float STEPS = 56.0;
  const float TOP = -0.12;
  const float BOTTOM = -1.05;

  void main() {
    vec4 near = roomFromClip * vec4(at * 2.0 - 1.0, -1.0, 1.0);
    vec4 far = roomFromClip * vec4(at * 2.0 - 1.0, 1.0, 1.0);
    vec3 from = near.xyz / near.w;
    vec3 way = normalize(far.xyz / far.w - from);
    colour = vec4(0.0);
    if (way.z > -0.02) return;
    float start = max(0.0, (TOP - from.z) / way.z);
    float end = (BOTTOM - from.z) / way.z;
    float apart = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
    for (float i = 0.0; i < STEPS; i += 1.0) {
      vec3 place = from + way * mix(start, end, (i + apart) / STEPS);
      vec4 clip = projectorMatrix * vec4(place, 1.0);
      vec3 seen = clip.xyz / clip.w * 0.5 + 0.5;
      if (any(lessThan(seen, vec3(0.0))) || any(greaterThan(seen, vec3(1.0)))) continue;
      vec3 toLens = projectorPosition - place;
      float lit = step(seen.z, textureLod(projectorDepth, seen.xy, 0.0).r);
      colour.rgb += lit * textureLod(small, seen.xy, 0.0).rgb / (0.3 + dot(toLens, toLens));
    }
    colour.rgb *= projectorWhite * (end - start) / STEPS;
  }
`;

/** Adds the beam and lets the picture fall off to its edges: what is below is multiplied by alpha. */
const LAY = /* glsl */ `
  out vec4 colour;
  uniform sampler2D beam;
  void main() {
    vec3 sum = vec3(0.0);
    for (int i = 0; i < 16; i++) {
      vec2 aside = vec2(i % 4, i / 4) - 1.5;
      sum += texture(beam, at + 1.1 * aside / vec2(textureSize(beam, 0))).rgb;
    }
    vec3 dust = ${DUST.toFixed(3)} * vec3(1.0, 0.97, 0.9) * sum / 16.0;
    vec2 aside = (at - vec2(0.5, 0.52)) * vec2(1.25, 1.1);
    float falloff = 1.0 - 0.62 * smoothstep(0.18, 0.78, length(aside));
    colour = vec4(dust, falloff);
  }
`;
