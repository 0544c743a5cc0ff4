import { signal as state, type ReadonlySignal } from "@preact/signals";
import type { CalibrationStage } from "../../../core/calibration/stage.ts";
import { PaumeError } from "../../../core/error.ts";

/** Something that takes a while on the stage, and that can be stopped. */
export interface Procedure {
  readonly isRunning: ReadonlySignal<boolean>;
  /** Why the last one did not come to its end; undefined where it did, or was stopped. */
  readonly failure: ReadonlySignal<PaumeError | undefined>;
  readonly start: () => Promise<void>;
  readonly stop: () => void;
}

/** @param stage undefined while camera or projector are missing: then nothing starts. */
export function attempt(
  stage: () => CalibrationStage | undefined,
  work: (on: CalibrationStage, signal: AbortSignal) => Promise<void>,
): Procedure {
  const isRunning = state(false);
  const failure = state<PaumeError | undefined>(undefined);
  let life = new AbortController();
  const start = async (): Promise<void> => {
    const on = stage();
    if (on === undefined || isRunning.value) return;
    life = new AbortController();
    const { signal } = life;
    isRunning.value = true;
    failure.value = undefined;
    try {
      await work(on, signal);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof PaumeError)) throw error;
      failure.value = error;
    } finally {
      isRunning.value = false;
    }
  };
  return { isRunning, failure, start, stop: () => life.abort() };
}
