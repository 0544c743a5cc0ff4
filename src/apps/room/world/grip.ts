import { MathUtils, Quaternion, Vector3 } from "three";
import { FINGERS, type Finger, type HandRig, type JointName } from "./hand-rig.ts";

/** Degrees away from the rest pose: bending toward the palm, spreading toward the thumb, turning about the bone. */
interface Bend {
  readonly flex: number;
  readonly spread?: number;
  readonly twist?: number;
}

/** A joint's way from the open hand to the fist. */
interface Closing {
  readonly open: Bend;
  readonly fist: Bend;
}

/** An open hand is a little relaxed and a little spread; in a fist the finger tips reach the palm below the knuckles. */
const FINGER_CLOSING: Readonly<
  Record<Finger, { readonly spread: readonly [number, number]; readonly ease: number }>
> = {
  index: { spread: [3, -3], ease: 0 },
  middle: { spread: [0, 0], ease: 1 },
  ring: { spread: [-1, 5], ease: 3 },
  pinky: { spread: [-2, 12], ease: 6 },
};

function closings(): ReadonlyMap<JointName, Closing> {
  const all = new Map<JointName, Closing>([
    ["thumb-metacarpal", { open: { flex: 0 }, fist: { flex: 8, spread: -18, twist: -28 } }],
    ["thumb-phalanx-proximal", { open: { flex: 4 }, fist: { flex: 38 } }],
    ["thumb-phalanx-distal", { open: { flex: 8 }, fist: { flex: 62 } }],
  ]);
  for (const finger of FINGERS) {
    const { spread, ease } = FINGER_CLOSING[finger];
    all.set(`${finger}-finger-phalanx-proximal`, {
      open: { flex: 2 + ease, spread: spread[0] },
      fist: { flex: 84, spread: spread[1] },
    });
    all.set(`${finger}-finger-phalanx-intermediate`, { open: { flex: 6 + ease }, fist: { flex: 98 } });
    all.set(`${finger}-finger-phalanx-distal`, { open: { flex: 3 + ease }, fist: { flex: 62 } });
  }
  return all;
}

const CLOSINGS = closings();
const ACROSS = new Vector3(1, 0, 0);
const BACK = new Vector3(0, 1, 0);
const ALONG = new Vector3(0, 0, 1);

/** Closes a hand that was loaded at rest. @returns a function of openness: 1 is open, 0 a fist. */
export function gripOf(rig: HandRig): (openness: number) => void {
  const thumbSign = rig.side === "left" ? 1 : -1;
  const joints = [...CLOSINGS].map(([name, closing]) => {
    const joint = rig.joint(name);
    return { joint, rest: joint.quaternion.clone(), closing };
  });
  return (openness) => {
    for (const { joint, rest, closing } of joints) {
      const { open, fist } = closing;
      const degrees = (of: (bend: Bend) => number) =>
        MathUtils.degToRad(MathUtils.lerp(of(fist), of(open), openness));
      joint.quaternion
        .copy(rest)
        .multiply(new Quaternion().setFromAxisAngle(BACK, thumbSign * degrees((bend) => bend.spread ?? 0)))
        .multiply(new Quaternion().setFromAxisAngle(ACROSS, -degrees((bend) => bend.flex)))
        .multiply(new Quaternion().setFromAxisAngle(ALONG, thumbSign * degrees((bend) => bend.twist ?? 0)));
    }
  };
}
