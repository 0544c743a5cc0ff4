import { Vector3 } from "three";
import type { RoomDirection, RoomMm } from "../../../core/geometry/spaces.ts";
import type { Hand } from "./hand.ts";
import { FINGERS, type JointName } from "./hand-rig.ts";
import { MM } from "./off-axis-camera.ts";
import type { HandState } from "./pose.ts";

/** What is so, whatever the detector thinks. */
export interface HandTruth {
  readonly side: "left" | "right";
  readonly shows: "palm" | "back";
  /** Area centroid of the outline, on the skin. */
  readonly centreMm: RoomMm;
  /** To the right of someone who looks at the palm with the fingers up. */
  readonly right: RoomDirection;
  /** Toward the wrist. */
  readonly down: RoomDirection;
  /** Out of the palmar skin. */
  readonly outwards: RoomDirection;
  /** Closed outline of the palm proper on the skin: wrist crease to the roots of the fingers, without the thumb. */
  readonly outlineMm: readonly RoomMm[];
  /** 21 anatomical joint centres in MediaPipe's landmark order; tips are the ends of the flesh. A lost finger's lie in its stump. */
  readonly jointsMm: readonly RoomMm[];
}

const FINGER_JOINTS = ["phalanx-proximal", "phalanx-intermediate", "phalanx-distal"] as const;
const THUMB_JOINTS = ["metacarpal", "phalanx-proximal", "phalanx-distal"] as const;

/** The asset's tip joints lie inside the flesh; its end is so much farther along the bone, metres at the asset's size. */
const FLESH_BEYOND_TIP_M = 0.0115;

/** What the 21 landmarks stand for in this rig: a joint and, for tips, how far beyond it. */
const LANDMARKS: readonly (readonly [joint: JointName, beyondM: number])[] = [
  ["wrist", 0],
  ...THUMB_JOINTS.map((joint) => [`thumb-${joint}`, 0] as const),
  ["thumb-tip", FLESH_BEYOND_TIP_M],
  ...FINGERS.flatMap((finger) => [
    ...FINGER_JOINTS.map((joint) => [`${finger}-finger-${joint}`, 0] as const),
    [`${finger}-finger-tip`, FLESH_BEYOND_TIP_M] as const,
  ]),
];

export function truthOf(hand: Hand, state: HandState): HandTruth {
  const right = new Vector3();
  const up = new Vector3();
  const out = new Vector3();
  hand.palmToWorld.extractBasis(right, up, out);
  return {
    side: state.side,
    shows: state.shows,
    centreMm: toRoomMm(new Vector3().setFromMatrixPosition(hand.palmToWorld)),
    right: toRoomDirection(right),
    down: toRoomDirection(up.negate()),
    outwards: toRoomDirection(out),
    outlineMm: hand.palm.outline.map((point) => toRoomMm(point.clone().applyMatrix4(hand.palmToWorld))),
    jointsMm: LANDMARKS.map(([name, beyondM]) =>
      toRoomMm(hand.rig.joint(name).localToWorld(new Vector3(0, 0, -beyondM))),
    ),
  };
}

/** From three's metres, y up and z back. */
export const toRoomMm = ({ x, y, z }: Vector3): RoomMm => ({ x: x / MM, y: -y / MM, z: -z / MM });

const toRoomDirection = (along: Vector3): RoomDirection => {
  const { x, y, z } = along.normalize();
  return { x, y: -y, z: -z };
};
