import type { CalibrationChoice } from "./calibration-choice.ts";

interface CalibrationChange {
  /** The one in use here; undefined for the lenses in the installation's file. */
  readonly inUse: string | undefined;
  readonly choose: () => Promise<CalibrationChoice>;
  /** Whether nobody is here who would see the light go out. */
  readonly isFree: () => boolean;
  readonly change: () => void;
  readonly signal: AbortSignal;
}

const LOOK_MS = 1000;
/** Without being told; and while the house is silent. */
const LOOKS_BETWEEN = 60;
const LOOKS_WHILE_SILENT = 5;

/**
 * Changes over to another calibration when the house has another in use and nobody is here. Only the house's word counts: what is used now is
 * better than what is guessed while it is silent.
 * @returns what to call when there may be another: it is looked for soon.
 */
export function awaitCalibrationChange({
  inUse,
  choose,
  isFree,
  change,
  signal,
}: CalibrationChange): () => void {
  let looksLeft = LOOKS_BETWEEN;
  let isLooking = false;
  const look = async (): Promise<void> => {
    const { calibration, isOfHouse } = await choose();
    if (!isOfHouse) looksLeft = LOOKS_WHILE_SILENT;
    if (signal.aborted || !isOfHouse || calibration?.id === inUse) return;
    if (isFree()) change();
    else looksLeft = 0;
  };
  const timer = setInterval(() => {
    looksLeft -= 1;
    // Reading a calibration takes some milliseconds, which a moving hand would show.
    if (looksLeft > 0 || isLooking || !isFree()) return;
    looksLeft = LOOKS_BETWEEN;
    isLooking = true;
    void look().finally(() => {
      isLooking = false;
    });
  }, LOOK_MS);
  signal.addEventListener("abort", () => clearInterval(timer), { once: true });
  return () => {
    looksLeft = 0;
  };
}
