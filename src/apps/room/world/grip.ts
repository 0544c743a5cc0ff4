import { MathUtils, type Object3D, Quaternion, Vector3 } from "three";
import { FINGERS, type Finger, fingerOf, type HandRig, type JointName } from "./hand-rig.ts";
import type { FingersHeld, HandState } from "./pose.ts";

/** Degrees: bending toward the palm, turning a straight finger to the little finger's side and the thumb outwards, turning about the bone. */
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
  /** From the open hand to one at rest, to one that holds water, to one with its fingers fanned. */
  readonly relaxed: Bend;
  readonly curled: Bend;
  readonly fanned: Bend;
}

interface Habits {
  readonly relaxed: number;
  readonly openSpread: number;
  readonly fistSpread: number;
  readonly fan: number;
}

/** How each finger differs: the outer ones are more relaxed when open, and gather toward the middle when closed. */
const FINGER_HABITS: Readonly<Record<Finger, Habits>> = {
  index: { relaxed: 0, openSpread: 3, fistSpread: -5, fan: -13 },
  middle: { relaxed: 1, openSpread: 0, fistSpread: 0, fan: -2 },
  ring: { relaxed: 3, openSpread: -1, fistSpread: 6, fan: 7 },
  pinky: { relaxed: 6, openSpread: -3, fistSpread: 14, fan: 15 },
};
/** The open hand's fingers stand so near each other that they meet at this share of the fan, backwards. */
const TOGETHER = 0.4;

const JOINT_BENDS: ReadonlyMap<JointName, JointBends> = new Map<JointName, JointBends>([
  [
    "thumb-metacarpal",
    {
      open: { flex: 0, spread: 13 },
      fist: { flex: 26, spread: -49, twist: -35 },
      relaxed: { flex: 6, spread: -14 },
      curled: { flex: 8, spread: -10 },
      fanned: { flex: 0, spread: 10 },
    },
  ],
  ["thumb-phalanx-proximal", thumb(4, 40, 8, 14)],
  ["thumb-phalanx-distal", thumb(8, 50, 14, 24)],
  ...FINGERS.flatMap((finger): [JointName, JointBends][] => {
    const { relaxed, openSpread, fistSpread, fan } = FINGER_HABITS[finger];
    return [
      [
        `${finger}-finger-phalanx-proximal`,
        {
          open: { flex: 2 + relaxed, spread: openSpread },
          fist: { flex: 80, spread: fistSpread },
          relaxed: { flex: 24 + 2 * relaxed, spread: -0.2 * fan },
          curled: { flex: 4 },
          fanned: { flex: -3, spread: fan },
        },
      ],
      [`${finger}-finger-phalanx-intermediate`, phalanx(5 + relaxed, 96, 30 + relaxed, 52)],
      [`${finger}-finger-phalanx-distal`, phalanx(3 + relaxed, 66, 14 + relaxed, 34)],
    ];
  }),
]);

function phalanx(open: number, fist: number, relaxed: number, curled: number): JointBends {
  return {
    open: { flex: open },
    fist: { flex: fist },
    relaxed: { flex: relaxed },
    curled: { flex: curled },
    fanned: { flex: -0.5 * open },
  };
}

function thumb(open: number, fist: number, relaxed: number, curled: number): JointBends {
  return { ...phalanx(open, fist, relaxed, curled), fanned: { flex: 0 } };
}

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

/** A lost finger ends in the first phalanx: that is shortened, and what follows is pressed flat to be the stump's end. */
const STUMP_LENGTH = 0.6;
const STUMP_END = new Vector3(0.84, 0.84, 0.04);
const WHOLE = new Vector3(1, 1, 1);

export type Grip = Pick<HandState, "openness" | "fingers" | "missingFinger">;

/** @param rig an open hand. @returns poses its fingers. */
export function gripOf(rig: HandRig): (grip: Grip) => void {
  const joints = [...JOINT_BENDS].map(([name, bends]) => {
    const joint = rig.joint(name);
    return { joint, rest: joint.quaternion.clone(), bends };
  });
  return ({ openness, fingers = OPEN, missingFinger = "none" }) => {
    const { relaxed, curled, spread } = fingers;
    for (const { joint, rest, bends } of joints) {
      const fan = spread < 0 ? TOGETHER * spread : spread;
      const shares: [Bend, number][] = [
        [bends.fist, 1 - openness],
        [bends.relaxed, openness * relaxed],
        [bends.curled, openness * curled],
        [bends.fanned, openness * fan],
      ];
      const sum = (part: keyof Bend) => shares.reduce((all, [by, share]) => all + share * (by[part] ?? 0), 0);
      bend(joint, rest, { flex: sum("flex"), spread: sum("spread"), twist: sum("twist") }, 1, rig.side);
    }
    for (const finger of ["index", "middle", "ring", "little"] as const) {
      const { proximal, intermediate } = fingerOf(rig, finger);
      const isLost = finger === missingFinger;
      proximal.scale.z = isLost ? STUMP_LENGTH : 1;
      intermediate.scale.copy(isLost ? STUMP_END : WHOLE);
    }
  };
}

const OPEN: FingersHeld = { relaxed: 0, curled: 0, spread: 0 };
