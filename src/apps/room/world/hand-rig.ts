import leftUrl from "@webxr-input-profiles/assets/dist/profiles/generic-hand/left.glb?url";
import rightUrl from "@webxr-input-profiles/assets/dist/profiles/generic-hand/right.glb?url";
import { Group, type Object3D, SkinnedMesh } from "three";
import { GLTFLoader } from "three/examples/jsm/loaders/GLTFLoader.js";
import { clone } from "three/examples/jsm/utils/SkeletonUtils.js";

export const FINGERS = ["index", "middle", "ring", "pinky"] as const;
export type Finger = (typeof FINGERS)[number];
type FingerJoint = "metacarpal" | "phalanx-proximal" | "phalanx-intermediate" | "phalanx-distal" | "tip";
type ThumbJoint = "metacarpal" | "phalanx-proximal" | "phalanx-distal" | "tip";
/** The joints of the WebXR Hand Input specification, under its names. In a joint's frame the finger points to -Z, its back to +Y. */
export type JointName = "wrist" | `thumb-${ThumbJoint}` | `${Finger}-finger-${FingerJoint}`;

/** A hand that can be posed: a skinned mesh in metres on a tree of joints. */
export interface HandRig {
  readonly side: "left" | "right";
  readonly root: Group;
  readonly mesh: SkinnedMesh;
  joint(name: JointName): Object3D;
}

/** The bones of a finger that rings and losses are about. The asset calls the little finger pinky. */
export function fingerOf(
  rig: HandRig,
  finger: "index" | "middle" | "ring" | "little",
): { readonly proximal: Object3D; readonly intermediate: Object3D } {
  const name = finger === "little" ? "pinky" : finger;
  return {
    proximal: rig.joint(`${name}-finger-phalanx-proximal`),
    intermediate: rig.joint(`${name}-finger-phalanx-intermediate`),
  };
}

/** Loads one hand of the generic WebXR profile, as the asset poses it. */
export async function loadHandRig(side: "left" | "right"): Promise<HandRig> {
  const gltf = await new GLTFLoader().loadAsync(side === "left" ? leftUrl : rightUrl);
  const root = new Group();
  root.add(gltf.scene);
  root.updateMatrixWorld(true);
  const rig = rigOf(side, root);
  joinBones(rig);
  return rig;
}

/** A second hand of the same shape, to be posed on its own. Geometry is shared. */
export const copyHandRig = (rig: HandRig): HandRig => {
  const copy = clone(rig.root);
  return copy instanceof Group ? rigOf(rig.side, copy) : rig;
};

function rigOf(side: "left" | "right", root: Group): HandRig {
  const byName = new Map<string, Object3D>();
  let mesh: SkinnedMesh | undefined;
  root.traverse((node) => {
    byName.set(node.name, node);
    if (node instanceof SkinnedMesh) mesh = node;
  });
  if (mesh === undefined) throw new TypeError(`the ${side} hand's asset holds no skinned mesh`);
  mesh.frustumCulled = false;
  return {
    side,
    root,
    mesh,
    joint: (name) => {
      const joint = byName.get(name);
      if (joint === undefined) throw new TypeError(`the ${side} hand's asset has no joint "${name}"`);
      return joint;
    },
  };
}

/** The asset lists its joints side by side; here each hangs on the one before it, so that a finger bends as a whole. */
function joinBones(rig: HandRig): void {
  const wrist = rig.joint("wrist");
  const chain = (...names: JointName[]) => {
    let parent = wrist;
    for (const name of names) {
      const joint = rig.joint(name);
      parent.attach(joint);
      parent = joint;
    }
  };
  chain("thumb-metacarpal", "thumb-phalanx-proximal", "thumb-phalanx-distal", "thumb-tip");
  for (const finger of FINGERS) {
    const name = (joint: FingerJoint): JointName => `${finger}-finger-${joint}`;
    chain(
      name("metacarpal"),
      name("phalanx-proximal"),
      name("phalanx-intermediate"),
      name("phalanx-distal"),
      name("tip"),
    );
  }
}
