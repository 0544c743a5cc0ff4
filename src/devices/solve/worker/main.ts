import { conclude } from "../../../core/calibration/conclude.ts";
import type { FromSolver, ToSolver } from "../protocol.ts";

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener("message", ({ data }: MessageEvent<ToSolver>) => self.postMessage(answer(data)));

function answer({ number, taken }: ToSolver): FromSolver {
  try {
    return { kind: "concluded", number, outcome: conclude(taken) };
  } catch (error) {
    return { kind: "failed", number, detail: String(error) };
  }
}
