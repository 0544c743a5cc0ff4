import type { HandState } from "../../world/pose.ts";
import { seededRandom } from "../../world/seeded-random.ts";

/** Open palms as visitors hold them: all over the zone, a little turned and tilted, left and right. The same seed gives the same hands. */
export function heldHands(wish: {
  readonly poses: number;
  readonly seed: number;
  readonly monkTone: number;
  readonly rollDeg: number;
  readonly scale: number;
}): HandState[] {
  const random = seededRandom(wish.seed);
  const about = (range: number): number => (2 * random() - 1) * range;
  return Array.from({ length: wish.poses }, (_, i) => ({
    side: i % 2 === 0 ? "left" : "right",
    scale: wish.scale,
    monkTone: wish.monkTone,
    shows: "palm",
    centreMm: [about(120), about(75), 875 + about(75)],
    rollDeg: wish.rollDeg + about(25),
    pitchDeg: about(15),
    yawDeg: about(15),
    openness: 1,
  }));
}
