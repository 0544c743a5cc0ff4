import { signal as state, type ReadonlySignal } from "@preact/signals";
import type { LatencyMeasured } from "../../../core/calibration/calibration.ts";
import type { CalibrationStage } from "../../../core/calibration/stage.ts";
import { measureLatency } from "../../../installation/calibrating/measure-latency.ts";
import { attempt, type Procedure } from "../shell/procedure.ts";

/** How late the light is, measured by flashes. */
export interface LatencyDesk extends Procedure {
  /** Share of the flashes that are done. */
  readonly done: ReadonlySignal<number>;
  readonly measured: ReadonlySignal<LatencyMeasured | undefined>;
}

/** @param stage undefined while camera or projector are missing. */
export function openLatencyDesk(stage: () => CalibrationStage | undefined): LatencyDesk {
  const done = state(0);
  const measured = state<LatencyMeasured | undefined>(undefined);
  const procedure = attempt(stage, async (on, signal) => {
    done.value = 0;
    measured.value = undefined;
    measured.value = await measureLatency(on, signal, {
      chance: Math.random,
      tell: (share) => {
        done.value = share;
      },
    });
  });
  return { ...procedure, done, measured };
}
