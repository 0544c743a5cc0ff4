import type { CalibrationChoice } from "./calibration-choice.ts";
import { lookWhenFree } from "./when-free.ts";

interface CalibrationChange {
  /** The one in use here; undefined for the lenses in the installation's file. */
  readonly inUse: string | undefined;
  readonly choose: () => Promise<CalibrationChoice>;
  /** Whether nobody is here who would see the light go out. */
  readonly isFree: () => boolean;
  readonly change: () => void;
  readonly signal: AbortSignal;
}

/**
 * Changes over to another calibration when the house has another in use and nobody is here. Only the house's word counts: what is used now is
 * better than what is guessed while it is silent.
 * @returns what to call when there may be another: it is looked for soon.
 */
export const awaitCalibrationChange = ({
  inUse,
  choose,
  isFree,
  change,
  signal,
}: CalibrationChange): (() => void) =>
  lookWhenFree({
    isFree,
    signal,
    async look() {
      const { calibration, isOfHouse } = await choose();
      if (!isOfHouse) return "silent";
      if (signal.aborted || calibration?.id === inUse) return "settled";
      if (!isFree()) return "again";
      change();
      return "settled";
    },
  });
