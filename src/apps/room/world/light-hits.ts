import {
  FloatType,
  MathUtils,
  Matrix4,
  type Object3D,
  type Scene,
  ShaderMaterial,
  Vector3,
  type WebGLRenderer,
  WebGLRenderTarget,
} from "three";
import type { PinholePair } from "../../../core/geometry/pinhole.ts";
import type { ProjectorPx, RoomMm } from "../../../core/geometry/spaces.ts";
import type { Hand } from "./hand.ts";
import { toRoomMm } from "./hand-truth.ts";
import { LAYERS } from "./layers.ts";
import { VERTEX_GLSL } from "./lit-material.ts";
import { projectorLens } from "./off-axis-camera.ts";
import { OUTLINE_POINTS, type PalmShape } from "./palm-shape.ts";

/** What one pixel of the projector falls on. "palm" is the palmar skin within the true outline, "hand" any other part of hand or sleeve. */
export type LightHit =
  | { readonly kind: "palm" | "hand"; readonly handIndex: number; readonly pointMm: RoomMm }
  | { readonly kind: "elsewhere"; readonly pointMm: RoomMm };

export interface LightHits {
  whereLightFalls(pixels: readonly ProjectorPx[], hands: readonly Hand[]): LightHit[];
  dispose(): void;
}

/** Looks into the room through the projector's lens and notes for every pixel where it lands. */
export function lightHits(renderer: WebGLRenderer, scene: Scene, pair: PinholePair): LightHits {
  const { widthPx, heightPx } = pair.projector;
  const camera = projectorLens(pair);
  camera.layers.enable(LAYERS.measured);
  const target = new WebGLRenderTarget(widthPx, heightPx, { type: FloatType });
  const note = noteMaterial();

  const mark = (object: Object3D, owner: number, palm?: PalmShape) => {
    object.onBeforeRender = () => {
      note.uniforms["owner"] = { value: owner };
      note.uniforms["hasPalm"] = { value: palm !== undefined };
      if (palm !== undefined) {
        note.uniforms["restToPalm"] = { value: palm.frame.clone().invert() };
        note.uniforms["outline"] = { value: palm.outline };
      }
      note.uniformsNeedUpdate = true;
    };
  };

  const look = (hands: readonly Hand[], area: Area): Float32Array => {
    scene.traverse((object) => mark(object, ELSEWHERE));
    for (const [index, hand] of hands.entries()) {
      hand.root.traverse((part) => mark(part, index));
      mark(hand.rig.mesh, index, hand.palm);
    }
    scene.overrideMaterial = note;
    target.scissorTest = true;
    target.scissor.set(area.left, heightPx - area.bottom, area.width, area.height);
    renderer.setRenderTarget(target);
    renderer.clear();
    renderer.render(scene, camera);
    renderer.setRenderTarget(null);
    scene.overrideMaterial = null;
    const notes = new Float32Array(area.width * area.height * 4);
    renderer.readRenderTargetPixels(
      target,
      area.left,
      heightPx - area.bottom,
      area.width,
      area.height,
      notes,
    );
    return notes;
  };

  return {
    whereLightFalls: (pixels, hands) => {
      const within = pixels.map(({ x, y }) => ({
        x: MathUtils.clamp(Math.floor(x), 0, widthPx - 1),
        y: MathUtils.clamp(Math.floor(y), 0, heightPx - 1),
      }));
      if (within.length === 0) return [];
      const area = areaOf(within);
      const notes = look(hands, area);
      return within.map(({ x, y }) => {
        const at = 4 * ((area.bottom - 1 - y) * area.width + x - area.left);
        return hitOf(notes.subarray(at, at + 4));
      });
    },
    dispose: () => {
      target.dispose();
      note.dispose();
    },
  };
}

interface Area {
  readonly left: number;
  /** Exclusive. */
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

function areaOf(pixels: readonly { x: number; y: number }[]): Area {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of pixels) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + 1);
    bottom = Math.max(bottom, y + 1);
  }
  return { left, bottom, width: right - left, height: bottom - top };
}

/** A note is x, y, z in three's metres, and an owner: ELSEWHERE, a hand's index, or that and a half for its palm. */
const ELSEWHERE = -1;
const PALM_MARK = 0.5;

function hitOf(note: Float32Array): LightHit {
  const [x = 0, y = 0, z = 0, owner = ELSEWHERE] = note;
  const pointMm = toRoomMm(new Vector3(x, y, z));
  if (owner < 0) return { kind: "elsewhere", pointMm };
  const handIndex = Math.floor(owner);
  return { kind: owner === handIndex ? "hand" : "palm", handIndex, pointMm };
}

const noteMaterial = () =>
  new ShaderMaterial({
    toneMapped: false,
    uniforms: {
      owner: { value: ELSEWHERE },
      hasPalm: { value: false },
      restToPalm: { value: new Matrix4() },
      outline: { value: Array.from({ length: OUTLINE_POINTS }, () => new Vector3()) },
    },
    vertexShader: VERTEX_GLSL,
    fragmentShader: /* glsl */ `
      varying vec3 vRoom;
      varying vec3 vRest;
      varying vec3 vRestNormal;
      uniform float owner;
      uniform bool hasPalm;
      uniform mat4 restToPalm;
      uniform vec3 outline[${OUTLINE_POINTS}];

      bool insideOutline(vec2 p) {
        bool inside = false;
        vec2 a = outline[${OUTLINE_POINTS - 1}].xy;
        for (int i = 0; i < ${OUTLINE_POINTS}; i++) {
          vec2 b = outline[i].xy;
          if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
          a = b;
        }
        return inside;
      }

      void main() {
        bool outwards = (mat3(restToPalm) * vRestNormal).z > 0.0;
        bool palm = hasPalm && outwards && insideOutline((restToPalm * vec4(vRest, 1.0)).xy);
        gl_FragColor = vec4(vRoom, owner + (palm ? ${PALM_MARK} : 0.0));
      }
    `,
  });
