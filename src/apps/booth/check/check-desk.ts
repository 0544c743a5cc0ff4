import { signal as state, type ReadonlySignal } from "@preact/signals";
import type { Calibration, DriftReference } from "../../../core/calibration/calibration.ts";
import type { OpeningReport } from "../../../core/calibration/opening-report.ts";
import type { CalibrationStage } from "../../../core/calibration/stage.ts";
import { openingCheck, takeReference } from "../../../installation/calibrating/opening-check.ts";
import { attempt, type Procedure } from "../shell/procedure.ts";

/** The morning's look: whether what was calibrated is still where it was. */
export interface CheckDesk {
  readonly check: Procedure;
  readonly reference: Procedure;
  /** Of the last check, and when it ended. */
  readonly report: ReadonlySignal<{ readonly report: OpeningReport; readonly at: Date } | undefined>;
}

/**
 * @param stage undefined while camera or projector are missing. @param active the calibration in use.
 * @param keep gets a reference that was taken, to be saved with the calibration.
 */
export function openCheckDesk(
  stage: () => CalibrationStage | undefined,
  active: () => Calibration | undefined,
  keep: (reference: DriftReference) => Promise<unknown>,
): CheckDesk {
  const report = state<{ readonly report: OpeningReport; readonly at: Date } | undefined>(undefined);
  return {
    report,
    check: attempt(stage, async (on, signal) => {
      const calibration = active();
      if (calibration === undefined) return;
      report.value = undefined;
      report.value = { report: await openingCheck(on, calibration, { signal }), at: new Date() };
    }),
    reference: attempt(stage, async (on, signal) => {
      const calibration = active();
      if (calibration === undefined) return;
      const latencyMs = calibration.latency?.p95;
      const taken = await takeReference(on, calibration.pair, {
        signal,
        ...(latencyMs !== undefined && { latencyMs }),
      });
      report.value = undefined;
      await keep(taken);
    }),
  };
}
