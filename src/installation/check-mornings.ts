import type { Calibration } from "../core/calibration/calibration.ts";
import type { CalibrationStage } from "../core/calibration/stage.ts";
import { PaumeError } from "../core/error.ts";
import type { DayPhase } from "../core/hours/day-phase.ts";
import { noteHealth } from "../devices/house/health-notes.ts";
import { openingNote } from "../schema/health-note.ts";
import { openingCheck } from "./calibrating/opening-check.ts";

interface Morning {
  /** What to check, and with what; undefined while there is no camera. */
  readonly begin: () => { readonly stage: CalibrationStage; readonly calibration: Calibration } | undefined;
  /** Whether nobody is here whose light would go out. */
  readonly isFree: () => boolean;
  /** The check is over, or was broken off: the light is the floor's again. */
  readonly end: () => void;
  readonly signal: AbortSignal;
}

/** A lamp's light is steady by then; a camera that is not there yet is asked for again as often. */
const WARM_MS = 90_000;
const AGAIN_MS = 15_000;

/**
 * Once each morning, between the projector's switching on and the doors' opening, looks whether the calibration still holds, and has the house
 * note what it saw: the booth shows it, and nothing is changed.
 * @returns what is to be told the phases of the day.
 */
export function checkMornings({ begin, isFree, end, signal }: Morning): (phase: DayPhase) => void {
  let now: DayPhase | undefined;
  const look = async (): Promise<boolean> => {
    if (!isFree()) return false;
    try {
      const begun = begin();
      if (begun === undefined) return false;
      const { stage, calibration } = begun;
      const report = await openingCheck(stage, calibration, { signal });
      await noteHealth(openingNote(report, calibration.id));
      return true;
    } catch (error) {
      // The camera was lost, or the page is being left.
      if (!(error instanceof PaumeError) && !signal.aborted) throw error;
      return false;
    } finally {
      end();
    }
  };
  const lookIn = (ms: number): void => {
    const timer = setTimeout(() => {
      if (now !== "opening" || signal.aborted) return;
      void look().then((isDone) => {
        if (!isDone) lookIn(AGAIN_MS);
      });
    }, ms);
    signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
  };
  return (phase) => {
    if (phase === "opening" && now !== "opening") lookIn(WARM_MS);
    now = phase;
  };
}
