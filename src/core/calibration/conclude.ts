import { judge, type Question } from "./judge.ts";
import type { RunOutcome } from "./run.ts";
import { solve, type Observations } from "./solve.ts";

/** All that a run's poses gave: to fit by, and to judge by. Plain data, since working it out takes seconds and is a worker's. */
export interface RunTaken extends Pick<Question, "heldOut" | "workingMm" | "tapeMm"> {
  readonly observations: Observations;
}

/** What a run ends with: solved by its fitted poses, judged by those kept aside. Never throws, see `solve`. */
export const conclude = ({ observations, ...taken }: RunTaken): RunOutcome =>
  judge({ ...taken, solution: solve(observations) });
