import {
  DoubleSide,
  LinearMipmapLinearFilter,
  Matrix4,
  Mesh,
  NearestFilter,
  OrthographicCamera,
  PlaneGeometry,
  Quaternion,
  ShaderMaterial,
  Vector3,
  Vector4,
  type WebGLRenderer,
  WebGLRenderTarget,
} from "three";
import { FINGERS, type HandRig, type JointName } from "./hand-rig.ts";
import type { Uniforms } from "./lit-material.ts";
import { palmDrawing } from "./palm-lines.ts";
import type { PalmShape } from "./palm-shape.ts";
import { DETAIL_GLSL, SPILL_GLSL } from "./skin-detail.glsl.ts";

/** What is drawn on one side's skin, in the asset's texture space. */
export interface SkinDetail {
  readonly uniforms: Uniforms;
  dispose(): void;
}

const SIZE_PX = 1024;

/** Draws creases, nails, wrinkles and mottling once, so that a frame only looks them up, and smaller copies blur none away. */
export function drawSkinDetail(
  renderer: WebGLRenderer,
  rig: HandRig,
  palm: PalmShape,
  noise: Uniforms,
): SkinDetail {
  const target = new WebGLRenderTarget(SIZE_PX, SIZE_PX, {
    count: 2,
    generateMipmaps: true,
    minFilter: LinearMipmapLinearFilter,
    anisotropy: 4,
    depthBuffer: false,
  });
  const toHand = canonical(rig, palm);
  const bones = bonesOf(rig, toHand);
  const lines = palmDrawing();
  const material = new ShaderMaterial({
    side: DoubleSide,
    depthTest: false,
    toneMapped: false,
    uniforms: {
      toHand: { value: toHand },
      boneAt: { value: bones.map((bone) => bone.at) },
      boneAlong: { value: bones.map((bone) => bone.along) },
      boneBack: { value: bones.map((bone) => bone.back) },
      boneTrait: { value: bones.map((bone) => bone.trait) },
      palmDrawing: { value: lines },
      ...noise,
    },
    ...DETAIL_GLSL,
  });
  const drawn = new Mesh(rig.mesh.geometry, material);
  drawn.frustumCulled = false;
  const inPlace = new WebGLRenderTarget(SIZE_PX, SIZE_PX, {
    count: 2,
    minFilter: NearestFilter,
    magFilter: NearestFilter,
    depthBuffer: false,
  });
  const camera = new OrthographicCamera();
  renderer.setClearAlpha(0);
  renderer.setRenderTarget(inPlace);
  renderer.clear();
  renderer.render(drawn, camera);
  renderer.setClearAlpha(1);
  spillOverSeams(renderer, inPlace, target, camera);
  renderer.setRenderTarget(null);
  inPlace.dispose();
  lines.dispose();
  material.dispose();
  const [skinDetail, nailDetail] = target.textures;
  return {
    uniforms: { skinDetail: { value: skinDetail }, nailDetail: { value: nailDetail } },
    dispose: () => target.dispose(),
  };
}

/** Carries colour over the seams of the texture by some pixels: no seam shows when it is blurred. */
function spillOverSeams(
  renderer: WebGLRenderer,
  from: WebGLRenderTarget,
  to: WebGLRenderTarget,
  camera: OrthographicCamera,
): void {
  const [skin, nail] = from.textures;
  const material = new ShaderMaterial({
    depthTest: false,
    toneMapped: false,
    uniforms: { skinIn: { value: skin }, nailIn: { value: nail } },
    ...SPILL_GLSL,
  });
  const screen = new Mesh(new PlaneGeometry(2, 2), material);
  screen.frustumCulled = false;
  renderer.setRenderTarget(to);
  renderer.render(screen, camera);
  screen.geometry.dispose();
  material.dispose();
}

/** The asset's rest space → a right hand's palm frame in mm: x toward the thumb, y toward the fingers, z out of the palm. */
const canonical = (rig: HandRig, palm: PalmShape) =>
  new Matrix4()
    .makeScale(rig.side === "right" ? 1000 : -1000, 1000, 1000)
    .multiply(palm.frame.clone().invert());

/** Knuckle, middle joint and last joint differ in their creases; the last bears the nail. */
const KIND = { knuckle: 0, middle: 1, last: 2 } as const;
/** Flesh beyond the asset's tip joint, mm. */
const FLESH_MM = 11.5;

interface Bone {
  readonly at: Vector3;
  readonly along: Vector3;
  readonly back: Vector3;
  /** Kind, length in mm, half the finger's width in mm, 1 for the thumb. */
  readonly trait: Vector4;
}

function bonesOf(rig: HandRig, toHand: Matrix4): Bone[] {
  const bone = (joint: JointName, next: JointName, kind: keyof typeof KIND, halfWidthMm: number): Bone => {
    const node = rig.joint(joint);
    const turn = node.getWorldQuaternion(new Quaternion());
    const at = node.getWorldPosition(new Vector3()).applyMatrix4(toHand);
    const end = rig.joint(next).getWorldPosition(new Vector3()).applyMatrix4(toHand);
    const length = at.distanceTo(end) + (kind === "last" ? FLESH_MM : 0);
    const way = (x: number, y: number, z: number) =>
      new Vector3(x, y, z).applyQuaternion(turn).transformDirection(toHand);
    const trait = new Vector4(KIND[kind], length, halfWidthMm, joint.startsWith("thumb") ? 1 : 0);
    return { at, along: way(0, 0, -1), back: way(0, 1, 0), trait };
  };
  const fingers = FINGERS.flatMap((finger) => {
    const name = (part: "proximal" | "intermediate" | "distal"): JointName =>
      `${finger}-finger-phalanx-${part}`;
    const width = finger === "pinky" ? 7 : 8.3;
    return [
      bone(name("proximal"), name("intermediate"), "knuckle", width + 2),
      bone(name("intermediate"), name("distal"), "middle", width),
      bone(name("distal"), `${finger}-finger-tip`, "last", width - 1),
    ];
  });
  return [
    ...fingers,
    bone("thumb-phalanx-proximal", "thumb-phalanx-distal", "middle", 11),
    bone("thumb-phalanx-distal", "thumb-tip", "last", 10),
  ];
}
