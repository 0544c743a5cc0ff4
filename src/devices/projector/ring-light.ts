import { type Color, Mesh, PlaneGeometry, type Scene, ShaderMaterial } from "three";
import type { PictureArea } from "../../core/calibration/test-picture.ts";
import { areaLit } from "../../core/floor/changed-areas.ts";
import type { LitRing } from "../../core/floor/picture.ts";
import { GLOW, GLOW_MM, LINE_MM } from "../../core/mark/ring.ts";
import { lay } from "./lay.ts";

/** Rings of light in a scene, as many as are lit at one time. */
export interface RingLights {
  /** @returns the pixels of `within` that they may light. */
  readonly show: (rings: readonly LitRing[], within: PictureArea) => readonly PictureArea[];
  readonly dispose: () => void;
}

/** Beyond so many standard deviations the glow is dark. */
const REACH_MM = 3 * GLOW_MM;

export function ringLights(scene: Scene, colour: Color): RingLights {
  /** Corners at ±1, stretched to the ring. */
  const square = new PlaneGeometry(2, 2);
  const rings: Mesh<PlaneGeometry, ShaderMaterial>[] = [];
  const ringFor = (index: number): Mesh<PlaneGeometry, ShaderMaterial> => {
    const known = rings[index];
    if (known !== undefined) return known;
    const ring = new Mesh(square, ringMaterial(colour));
    ring.frustumCulled = false;
    rings.push(ring);
    scene.add(ring);
    return ring;
  };
  return {
    show(lit, within) {
      for (const ring of rings) ring.visible = false;
      return lit.map(({ mapping, radiusMm, level }, index) => {
        const ring = ringFor(index);
        ring.visible = true;
        ring.material.uniforms["radiusMm"] = { value: radiusMm };
        ring.material.uniforms["level"] = { value: level };
        lay(ring, mapping);
        const reach = radiusMm + REACH_MM;
        return areaLit(mapping, { left: -reach, top: -reach, right: reach, bottom: reach }, within);
      });
    },
    dispose() {
      for (const { material } of rings) material.dispose();
      square.dispose();
    },
  };
}

function ringMaterial(colour: Color): ShaderMaterial {
  return new ShaderMaterial({
    transparent: true,
    depthTest: false,
    depthWrite: false,
    side: 2,
    uniforms: { colour: { value: colour }, radiusMm: { value: 0 }, level: { value: 0 } },
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
  });
}

const VERTEX = /* glsl */ `
  uniform float radiusMm;
  varying vec2 onPalmMm;
  void main() {
    onPalmMm = position.xy * (radiusMm + ${REACH_MM.toFixed(2)});
    gl_Position = projectionMatrix * modelViewMatrix * vec4(onPalmMm, 0.0, 1.0);
  }
`;

/** A line with a soft edge, in a glow that has died away before the plane ends. */
const FRAGMENT = /* glsl */ `
  uniform vec3 colour;
  uniform float radiusMm;
  uniform float level;
  varying vec2 onPalmMm;
  void main() {
    float off = length(onPalmMm) - radiusMm;
    float line = exp(-0.5 * off * off / ${(LINE_MM ** 2).toFixed(3)});
    float glow = exp(-0.5 * off * off / ${(GLOW_MM ** 2).toFixed(3)});
    gl_FragColor = vec4(colour, level * mix(line, 1.0, ${GLOW.toFixed(3)} * glow));
    #include <colorspace_fragment>
  }
`;
