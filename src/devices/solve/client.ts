import type { Observations, Solution } from "../../core/calibration/solve.ts";
import { PaumeError } from "../../core/error.ts";
import type { FromSolver, ToSolver } from "./protocol.ts";

interface Waiting {
  readonly solved: (solution: Solution) => void;
  readonly failed: (error: PaumeError) => void;
}

/** Solving beside the page, which stays alive meanwhile. @throws PaumeError calibration-failed: the worker died, or was stopped. */
export type Solver = (observations: Observations) => Promise<Solution>;

/** @param signal ends the worker, and with it whatever it still computes. */
export function startSolver(signal: AbortSignal): Solver {
  const worker = new Worker(new URL("./worker/main.ts", import.meta.url), { type: "module", name: "solve" });
  const waiting = new Map<number, Waiting>();
  let number = 0;
  let dead: PaumeError | undefined;

  const die = (why: string): void => {
    dead ??= new PaumeError("calibration-failed", `the solver ${why}`);
    worker.terminate();
    for (const { failed } of waiting.values()) failed(dead);
    waiting.clear();
  };
  worker.addEventListener("message", ({ data }: MessageEvent<FromSolver>) => {
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.kind === "solved") asked?.solved(data.solution);
    else asked?.failed(new PaumeError("calibration-failed", data.detail));
  });
  worker.addEventListener("error", ({ message }) => die(`has died: ${message || "it did not load"}`));
  worker.addEventListener("messageerror", () => die("has sent an unreadable message"));
  signal.addEventListener("abort", () => die("was stopped"));

  return (observations) =>
    new Promise((solved, failed) => {
      if (dead !== undefined) return failed(dead);
      const question: ToSolver = { kind: "solve", number: ++number, observations };
      worker.postMessage(question);
      waiting.set(number, { solved, failed });
    });
}
