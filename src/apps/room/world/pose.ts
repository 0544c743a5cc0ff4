import type { ScenarioDistractor, ScenarioHand } from "../../../schema/scenario.ts";
import { monotoneCurve } from "./monotone-curve.ts";
import { tremorAt } from "./tremor.ts";

/** Where something is at one moment, and how it is turned. */
export interface Pose {
  /** Room mm of the true palm's centre, or of a thing's middle. */
  readonly centreMm: readonly [number, number, number];
  /** Turn in the picture: 0 has the fingers up, 90 has them to the right. */
  readonly rollDeg: number;
  /** About the palm's across axis: positive takes the finger tips away from the lens. */
  readonly pitchDeg: number;
  /** About the palm's long axis: positive takes the edge at the reader's right away from the lens. */
  readonly yawDeg: number;
}

export type FingersHeld = ScenarioHand["path"][number]["fingers"];
export type FingerOrNone = ScenarioHand["ring"];

/** One hand at one moment: all that the world needs to show it. */
export interface HandState extends Pose {
  readonly side: "left" | "right";
  /** 1 is an adult's hand: 185 mm from the wrist crease to the tip of the middle finger. */
  readonly scale: number;
  /** Monk skin tone, 1 (palest) to 10 (darkest). */
  readonly monkTone: number;
  /** 1 is an open hand, 0 a fist. */
  readonly openness: number;
  /** Which side is turned to the camera. */
  readonly shows: "palm" | "back";
  readonly visible?: boolean;
  /** Absent is the open hand, whole, bare, in a sleeve. */
  readonly fingers?: FingersHeld;
  readonly missingFinger?: FingerOrNone;
  readonly ring?: FingerOrNone;
  readonly glove?: boolean;
  readonly sleeve?: "long" | "none";
}

/** Something that is no hand, at one moment. */
export interface DistractorState extends Pose {
  readonly kind: ScenarioDistractor["kind"];
  readonly monkTone: number;
  readonly scale: number;
}

/**
 * Where a scenario's hand is at a time. Before the first key frame it rests at the first, after the last at the last, and
 * it moves smoothly between. Angles are taken as written: 350 to 370 is a turn of 20 degrees.
 * @param seed gives a tremor's direction and phase.
 */
export function handStateAt({ path, tremor, ...hand }: ScenarioHand, timeMs: number, seed = 0): HandState {
  const at = following(path, timeMs);
  const pose = poseAt(path, timeMs);
  const [x, y, z] = pose.centreMm;
  const [dx, dy, dz] = tremor === undefined ? [0, 0, 0] : tremorAt(tremor, timeMs, seed);
  return {
    ...hand,
    ...pose,
    centreMm: [x + dx, y + dy, z + dz],
    openness: at((key) => key.openness),
    fingers: {
      relaxed: at((key) => key.fingers.relaxed),
      curled: at((key) => key.fingers.curled),
      spread: at((key) => key.fingers.spread),
    },
  };
}

export const distractorAt = ({ path, ...thing }: ScenarioDistractor, timeMs: number): DistractorState => ({
  ...thing,
  ...poseAt(path, timeMs),
});

function poseAt(path: ScenarioDistractor["path"], timeMs: number): Pose {
  const at = following(path, timeMs);
  return {
    centreMm: [at((key) => key.centreMm[0]), at((key) => key.centreMm[1]), at((key) => key.centreMm[2])],
    rollDeg: at((key) => key.rollDeg),
    pitchDeg: at((key) => key.pitchDeg),
    yawDeg: at((key) => key.yawDeg),
  };
}

/** @returns any number of a key frame, smoothly at a time. */
function following<Key extends { readonly atMs: number }>(path: readonly Key[], timeMs: number) {
  const inOrder = path.toSorted((a, b) => a.atMs - b.atMs);
  return (value: (key: Key) => number): number =>
    monotoneCurve(
      inOrder.map((key) => ({ atMs: key.atMs, value: value(key) })),
      timeMs,
    );
}
