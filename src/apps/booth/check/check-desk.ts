import { signal as state, type ReadonlySignal } from "@preact/signals";
import type { Calibration, DriftReference } from "../../../core/calibration/calibration.ts";
import type { OpeningReport } from "../../../core/calibration/opening-report.ts";
import type { CalibrationStage } from "../../../core/calibration/stage.ts";
import { openingCheck, takeReference } from "../../../installation/calibrating/opening-check.ts";
import { fetchHealthNotes, noteHealth } from "../../../devices/house/health-notes.ts";
import { openingNote, type HealthEntry } from "../../../schema/health-note.ts";
import { attempt, type Procedure } from "../shell/procedure.ts";

/** The morning's look: whether what was calibrated is still where it was. */
export interface CheckDesk {
  readonly check: Procedure;
  readonly reference: Procedure;
  /** Of the last check. */
  readonly report: ReadonlySignal<OpeningReport | undefined>;
  /** What the house noted of late, newest first: earlier checks, and the marks that kiosks saw on hands through the day. */
  readonly journal: ReadonlySignal<readonly HealthEntry[]>;
  readonly refresh: () => Promise<void>;
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
  const report = state<OpeningReport | undefined>(undefined);
  const journal = state<readonly HealthEntry[]>([]);
  /** A house that says nothing leaves the list as it is: its silence is told elsewhere. */
  const refresh = async (): Promise<void> => {
    journal.value = await fetchHealthNotes().catch(() => journal.value);
  };
  return {
    report,
    journal,
    refresh,
    check: attempt(stage, async (on, signal) => {
      const calibration = active();
      if (calibration === undefined) return;
      report.value = undefined;
      const said = await openingCheck(on, calibration, { signal });
      report.value = said;
      await noteHealth(openingNote(said, calibration.id));
      await refresh();
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
