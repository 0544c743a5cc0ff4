import { MathUtils, type Object3D, Quaternion, Vector3 } from "three";
import { FINGERS, type Finger, type HandRig, type JointName } from "./hand-rig.ts";

/** Degrees: bending toward the palm, spreading toward the thumb's side, turning about the bone. */
interface Bend {
  readonly flex: number;
  readonly spread?: number;
  readonly twist?: number;
}

interface JointBends {
  /** From the asset's pose to an open hand: a little relaxed, a little spread, the thumb laid back to flatten the palm. */
  readonly open: Bend;
  /** From the open hand to the fist: finger tips in the palm, the thumb across them. */
  readonly fist: Bend;
}

/** How each finger differs: the outer ones are more relaxed when open, and gather toward the middle when closed. */
const FINGER_HABITS: Readonly<Record<Finger, { relaxed: number; openSpread: number; fistSpread: number }>> = {
  index: { relaxed: 0, openSpread: 3, fistSpread: -5 },
  middle: { relaxed: 1, openSpread: 0, fistSpread: 0 },
  ring: { relaxed: 3, openSpread: -1, fistSpread: 6 },
  pinky: { relaxed: 6, openSpread: -3, fistSpread: 14 },
};

const JOINT_BENDS: ReadonlyMap<JointName, JointBends> = new Map<JointName, JointBends>([
  ["thumb-metacarpal", { open: { flex: 0, spread: 13 }, fist: { flex: 26, spread: -49, twist: -35 } }],
  ["thumb-phalanx-proximal", { open: { flex: 4 }, fist: { flex: 40 } }],
  ["thumb-phalanx-distal", { open: { flex: 8 }, fist: { flex: 50 } }],
  ...FINGERS.flatMap((finger): [JointName, JointBends][] => {
    const { relaxed, openSpread, fistSpread } = FINGER_HABITS[finger];
    return [
      [
        `${finger}-finger-phalanx-proximal`,
        { open: { flex: 2 + relaxed, spread: openSpread }, fist: { flex: 80, spread: fistSpread } },
      ],
      [`${finger}-finger-phalanx-intermediate`, { open: { flex: 5 + relaxed }, fist: { flex: 96 } }],
      [`${finger}-finger-phalanx-distal`, { open: { flex: 3 + relaxed }, fist: { flex: 66 } }],
    ];
  }),
]);

const ACROSS = new Vector3(1, 0, 0);
const BACK = new Vector3(0, 1, 0);
const ALONG = new Vector3(0, 0, 1);

function bend(joint: Object3D, rest: Quaternion, by: Bend, share: number, side: HandRig["side"]): void {
  const mirror = side === "left" ? 1 : -1;
  const turn = (axis: Vector3, degrees: number) =>
    new Quaternion().setFromAxisAngle(axis, MathUtils.degToRad(degrees * share));
  joint.quaternion
    .copy(rest)
    .multiply(turn(BACK, mirror * (by.spread ?? 0)))
    .multiply(turn(ACROSS, -by.flex))
    .multiply(turn(ALONG, mirror * (by.twist ?? 0)));
}

/** Takes a hand from the asset's pose to the open hand. */
export function openHand(rig: HandRig): void {
  for (const [name, { open }] of JOINT_BENDS) {
    const joint = rig.joint(name);
    bend(joint, joint.quaternion.clone(), open, 1, rig.side);
  }
}

/** @param rig an open hand. @returns closes it: 1 is open, 0 a fist. */
export function gripOf(rig: HandRig): (openness: number) => void {
  const joints = [...JOINT_BENDS].map(([name, { fist }]) => {
    const joint = rig.joint(name);
    return { joint, rest: joint.quaternion.clone(), fist };
  });
  return (openness) => {
    for (const { joint, rest, fist } of joints) bend(joint, rest, fist, 1 - openness, rig.side);
  };
}
