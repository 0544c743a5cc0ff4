import type { PinholePair } from "../geometry/pinhole.ts";
import type { MarkSeen } from "../palm/hand-seen.ts";
import type { Frame } from "./frame.ts";
import type { Mark } from "./mark.ts";
import { ringRays, type Look, type PalmAssumed } from "./ring-rays.ts";

/** From a small child's hand to the largest man's, of the size assumed. */
const SMALLEST = 0.5;
const LARGEST = 1.3;
/** From one size that is tried to the next the ring moves so far in the frame, about half its line's width; then so finely around the best. */
const STEP_PX = 1;
const FINE_STEP = 0.5;
const FINE_REACH = 3;
/** Beside its rays a ring is looked for in steps of so many px, so many to each side. */
const ACROSS_STEP_PX = 1.5;
const ACROSS_REACH = 2;
/** Half the ring's points find it; all of them say where it is. */
const COARSELY = 2;
/** A ring that hardly moves in the frame, whatever the size, tells nothing: the lenses are too close to each other. */
const FEWEST_STEPS = 10;
/** What makes a ring: brighter than both its sides on average, nearly everywhere, beyond chance, and at one size only. */
const LEAST_CONTRAST = 3;
const LEAST_SHARE = 0.7;
const LEAST_CERTAINTY = 6;
const RUNNER_UP = 0.7;
/** Sizes so close to the best see the same line. */
const SAME_PX = 5;

/**
 * How large the hand is on which a ring of light is seen. For each size that a hand can have, its palm lies in another plane, the ring's known
 * rays meet it elsewhere, and the camera would see them elsewhere: the size at which the frame is bright there, and darker on both sides,
 * is the hand's. This is triangulation along the projector's rays, `Z = −ΣA·B/ΣA²` for one point, with the whole ring as the point.
 * @param mark as it was when the frame's light was drawn.
 * @returns undefined when no ring, or more than one, is there to be seen.
 */
export function seekRing(
  frame: Frame,
  pair: PinholePair,
  palm: PalmAssumed,
  mark: Mark,
): Omit<MarkSeen, "key"> | undefined {
  const { middleAt, lookAt } = ringRays(frame, pair, palm, mark);
  const [near, far] = [middleAt(SMALLEST), middleAt(LARGEST)];
  const length = Math.hypot(near.x - far.x, near.y - far.y);
  const steps = Math.ceil(length / STEP_PX);
  if (!(steps >= FEWEST_STEPS)) return undefined;
  // Even steps in the frame are even steps in the inverse of depth.
  const sizeAt = (step: number): number => 1 / (1 / LARGEST + (step / steps) * (1 / SMALLEST - 1 / LARGEST));

  const coarse = Array.from({ length: steps + 1 }, (_, step) => lookAt(sizeAt(step), COARSELY));
  const around = highest(coarse);
  const isAlone = coarse.every(
    ({ score }, step) =>
      Math.abs(step - around) * STEP_PX <= SAME_PX || score <= RUNNER_UP * (coarse[around]?.score ?? 0),
  );
  if (!isAlone) return undefined;

  const fineStep = (i: number): number => around + (i - FINE_REACH) * FINE_STEP;
  const fine = Array.from({ length: 2 * FINE_REACH + 1 }, (_, i) => lookAt(sizeAt(fineStep(i)), 1));
  const best = highest(fine);
  const peak = fine[best];
  if (peak === undefined || fine[best - 1] === undefined || fine[best + 1] === undefined || !isRing(peak))
    return undefined;
  const size = sizeAt(fineStep(best + topOf(fine, best)));
  const across = { x: (far.y - near.y) / length, y: (near.x - far.x) / length };
  return {
    size,
    contrast: peak.contrast,
    ...besideOf((px) => lookAt(size, 1, { x: px * across.x, y: px * across.y })),
  };
}

/**
 * How far beside its rays the ring is: by no distance of the hand does it come to lie there, so camera and projector stand otherwise than they are believed to.
 * Nothing where it is farther than that is looked for.
 */
function besideOf(lookAt: (px: number) => Look): Pick<MarkSeen, "acrossPx"> {
  const looks = Array.from({ length: 2 * ACROSS_REACH + 1 }, (_, i) =>
    lookAt((i - ACROSS_REACH) * ACROSS_STEP_PX),
  );
  const best = highest(looks);
  if (best === 0 || best === looks.length - 1) return {};
  return { acrossPx: (best - ACROSS_REACH + topOf(looks, best)) * ACROSS_STEP_PX };
}

/** Where the parabola through three looks has its top, from the middle one. */
function topOf(looks: readonly Look[], middle: number): number {
  const [before, here, after] = [looks[middle - 1], looks[middle], looks[middle + 1]];
  if (before === undefined || here === undefined || after === undefined) return 0;
  const bend = before.score - 2 * here.score + after.score;
  return bend < 0 ? (0.5 * (before.score - after.score)) / bend : 0;
}

const highest = (looks: readonly Look[]): number =>
  looks.reduce((top, { score }, i) => (score > (looks[top]?.score ?? 0) ? i : top), 0);

const isRing = ({ contrast, certainty, share }: Look): boolean =>
  contrast >= LEAST_CONTRAST && certainty >= LEAST_CERTAINTY && share >= LEAST_SHARE;
