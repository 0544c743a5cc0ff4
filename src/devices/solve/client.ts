import type { RunTaken } from "../../core/calibration/conclude.ts";
import type { RunOutcome } from "../../core/calibration/run.ts";
import { PaumeError } from "../../core/error.ts";
import type { FromSolver, ToSolver } from "./protocol.ts";

interface Waiting {
  readonly concluded: (outcome: RunOutcome) => void;
  readonly failed: (error: PaumeError) => void;
}

/** Solving and judging beside the page, which stays alive meanwhile. @throws PaumeError calibration-failed: the worker died, or was stopped. */
export type Solver = (taken: RunTaken) => Promise<RunOutcome>;

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
    if (data.kind === "concluded") asked?.concluded(data.outcome);
    else asked?.failed(new PaumeError("calibration-failed", data.detail));
  });
  worker.addEventListener("error", ({ message }) => die(`has died: ${message || "it did not load"}`));
  worker.addEventListener("messageerror", () => die("has sent an unreadable message"));
  signal.addEventListener("abort", () => die("was stopped"));

  return (taken) =>
    new Promise((concluded, failed) => {
      if (dead !== undefined) return failed(dead);
      const question: ToSolver = { kind: "conclude", number: ++number, taken };
      worker.postMessage(question);
      waiting.set(number, { concluded, failed });
    });
}
