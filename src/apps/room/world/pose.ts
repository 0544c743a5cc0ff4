import type { ScenarioHand } from "../../../schema/scenario.ts";
import { monotoneCurve } from "./monotone-curve.ts";

/** One hand at one moment: all that the world needs to show it. */
export interface HandState {
  readonly side: "left" | "right";
  /** 1 is an adult's hand: 185 mm from the wrist crease to the tip of the middle finger. */
  readonly scale: number;
  /** Monk skin tone, 1 (palest) to 10 (darkest). */
  readonly monkTone: number;
  /** Room mm of the true palm's centre. */
  readonly centreMm: readonly [number, number, number];
  /** Turn in the picture: 0 has the fingers up, 90 has them to the right. */
  readonly rollDeg: number;
  /** About the palm's across axis: positive takes the finger tips away from the lens. */
  readonly pitchDeg: number;
  /** About the palm's long axis: positive takes the edge at the reader's right away from the lens. */
  readonly yawDeg: number;
  /** 1 is an open hand, 0 a fist. */
  readonly openness: number;
  /** Which side is turned to the camera. */
  readonly shows: "palm" | "back";
  readonly visible?: boolean;
}

type KeyFrame = ScenarioHand["path"][number];

/**
 * Where a scenario's hand is at a time. Before the first key frame it rests at the first, after the last at the last, and
 * it moves smoothly between. Angles are taken as written: 350 to 370 is a turn of 20 degrees.
 */
export function handStateAt(hand: ScenarioHand, timeMs: number): HandState {
  const path = hand.path.toSorted((a, b) => a.atMs - b.atMs);
  const at = (value: (key: KeyFrame) => number) =>
    monotoneCurve(
      path.map((key) => ({ atMs: key.atMs, value: value(key) })),
      timeMs,
    );
  return {
    side: hand.side,
    scale: hand.scale,
    monkTone: hand.monkTone,
    shows: hand.shows,
    centreMm: [at((key) => key.centreMm[0]), at((key) => key.centreMm[1]), at((key) => key.centreMm[2])],
    rollDeg: at((key) => key.rollDeg),
    pitchDeg: at((key) => key.pitchDeg),
    yawDeg: at((key) => key.yawDeg),
    openness: at((key) => key.openness),
  };
}
