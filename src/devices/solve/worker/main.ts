import { solve } from "../../../core/calibration/solve.ts";
import type { FromSolver, ToSolver } from "../protocol.ts";

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener("message", ({ data }: MessageEvent<ToSolver>) => self.postMessage(answer(data)));

function answer({ number, observations }: ToSolver): FromSolver {
  try {
    return { kind: "solved", number, solution: solve(observations) };
  } catch (error) {
    return { kind: "failed", number, detail: String(error) };
  }
}
