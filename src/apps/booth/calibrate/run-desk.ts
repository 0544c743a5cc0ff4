import { signal as state, type ReadonlySignal, type Signal } from "@preact/signals";
import { conclude, type RunTaken } from "../../../core/calibration/conclude.ts";
import type { RunOutcome } from "../../../core/calibration/run.ts";
import type { SheetName } from "../../../core/calibration/sheet.ts";
import type { CalibrationStage } from "../../../core/calibration/stage.ts";
import { startSolver } from "../../../devices/solve/client.ts";
import { runCalibration } from "../../../installation/calibrating/run.ts";
import type { Asked } from "../../../installation/calibrating/take-pose.ts";
import type { KeptDesk } from "../kept/kept-desk.ts";
import { attempt, type Procedure } from "../shell/procedure.ts";
import { BEGUN, seenRun, type RunView } from "./run-view.ts";

/** A calibration by held sheets, from the first pose to the file. */
export interface RunDesk extends Procedure {
  readonly sheet: Signal<SheetName>;
  /** From lens to lens, by a tape measure: undefined where nobody measured it. */
  readonly tapeMm: Signal<number | undefined>;
  readonly view: ReadonlySignal<RunView>;
  /** Of the last run that came to its end. */
  readonly outcome: ReadonlySignal<RunOutcome | undefined>;
  readonly isSaved: ReadonlySignal<boolean>;
  readonly ask: (what: Asked) => void;
  /** Keeps the outcome, if it was accepted, and has it used. */
  readonly save: () => Promise<void>;
}

/** Few cameras and projectors together are later than this. A frame that still shows the picture before costs the whole pose. */
const LATE_ENOUGH_MS = 300;

export function openRunDesk(parts: {
  /** Undefined while camera or projector are missing. */
  readonly stage: () => CalibrationStage | undefined;
  /** Nearest and farthest distance of hands, mm. */
  readonly workingMm: () => readonly [number, number];
  readonly kept: KeptDesk;
  readonly ended: () => void;
}): RunDesk {
  const sheet = state<SheetName>("A4");
  const tapeMm = state<number | undefined>(undefined);
  const view = state<RunView>(BEGUN);
  const outcome = state<RunOutcome | undefined>(undefined);
  const isSaved = state(false);
  let asked: Asked | undefined;

  const procedure = attempt(parts.stage, async (stage, signal) => {
    view.value = BEGUN;
    asked = undefined;
    const worker = new AbortController();
    const concludeInWorker = startSolver(AbortSignal.any([signal, worker.signal]));
    const options = {
      sheet: sheet.value,
      workingMm: parts.workingMm(),
      ...(tapeMm.value !== undefined && { tapeMm: tapeMm.value }),
      // A page that stands still for a few seconds is better than ten poses lost.
      conclude: (taken: RunTaken) =>
        concludeInWorker(taken).catch(() => {
          signal.throwIfAborted();
          return conclude(taken);
        }),
      pace: { latencyMs: parts.kept.active.value?.latency?.p95 ?? LATE_ENOUGH_MS },
      asked: () => {
        const now = asked;
        asked = undefined;
        return now;
      },
    };
    try {
      outcome.value = await runCalibration(
        stage,
        options,
        (event) => {
          view.value = seenRun(view.value, event);
        },
        signal,
      );
    } finally {
      worker.abort();
    }
    isSaved.value = false;
    parts.ended();
  });

  return {
    ...procedure,
    sheet,
    tapeMm,
    view,
    outcome,
    isSaved,
    ask: (what) => {
      asked = what;
    },
    save: async () => {
      if (outcome.value?.kind !== "accepted") return;
      const { pair, verdict } = outcome.value;
      isSaved.value = await parts.kept.keep({ method: "boards", sheet: sheet.value, pair, verdict });
    },
  };
}
