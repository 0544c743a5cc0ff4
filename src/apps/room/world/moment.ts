import type { Scenario } from "../../../schema/scenario.ts";
import { distractorAt, type DistractorState, handStateAt, type HandState } from "./pose.ts";

/** Who and what is in the room at one time. */
export interface Moment {
  readonly hands: readonly HandState[];
  readonly distractors: readonly DistractorState[];
}

/** @param seed of what is left to chance, alike at every time: tremors' phases. */
export const momentAt = (
  { hands, distractors }: Pick<Scenario, "hands" | "distractors">,
  timeMs: number,
  seed: number,
): Moment => ({
  hands: hands.map((hand, i) => handStateAt(hand, timeMs, seed * hands.length + i)),
  distractors: distractors.map((thing) => distractorAt(thing, timeMs)),
});
