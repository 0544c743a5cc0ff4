import { Vector3 } from "three";
import { openHand } from "./grip.ts";
import type { HandRig } from "./hand-rig.ts";

/**
 * The asset's wrist is a slanted stub. What lies beyond STUB_FROM_M is drawn out to STUB_TO_M and narrowed, so that skin
 * reaches into the cuff and stays inside it.
 */
const STUB_FROM_M = 0.063;
const STUB_TO_M = 0.1;
const STUB_NARROWING = 0.88;
/** A normal is skinned as the way between two points so far apart. */
const NORMAL_STEP_M = 1e-3;

/** Makes the asset the open hand that everything else is measured on: a longer wrist and an open pose. */
export function settleOpenHand(rig: HandRig): void {
  lengthenWrist(rig);
  openHand(rig);
  rig.root.updateMatrixWorld(true);
  keepPose(rig);
}

function lengthenWrist(rig: HandRig): void {
  const position = rig.mesh.geometry.getAttribute("position");
  const wrist = rig.joint("wrist").getWorldPosition(new Vector3());
  const place = new Vector3();
  for (let i = 0; i < position.count; i++) {
    place.fromBufferAttribute(position, i);
    if (place.y < STUB_FROM_M) continue;
    place.lerpVectors(wrist, place, STUB_NARROWING).setY(STUB_TO_M);
    position.setXYZ(i, place.x, place.y, place.z);
  }
}

/** Makes the pose in which the bones stand now the mesh's rest pose. */
function keepPose({ mesh }: HandRig): void {
  const position = mesh.geometry.getAttribute("position");
  const normal = mesh.geometry.getAttribute("normal");
  const moved = Array.from({ length: position.count }, (_, i) => {
    const at = new Vector3().fromBufferAttribute(position, i);
    const ahead = new Vector3().fromBufferAttribute(normal, i).multiplyScalar(NORMAL_STEP_M).add(at);
    mesh.applyBoneTransform(i, at);
    mesh.applyBoneTransform(i, ahead);
    return { at, normal: ahead.sub(at).normalize() };
  });
  for (const [i, vertex] of moved.entries()) {
    position.setXYZ(i, vertex.at.x, vertex.at.y, vertex.at.z);
    normal.setXYZ(i, vertex.normal.x, vertex.normal.y, vertex.normal.z);
  }
  mesh.skeleton.calculateInverses();
}
