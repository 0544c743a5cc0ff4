import type { Calibration } from "../core/calibration/calibration.ts";
import { PaumeError } from "../core/error.ts";
import type { ActiveInHouse } from "../devices/house/calibrations.ts";
import type { CalibrationStore } from "../devices/store/calibration-store.ts";
import type { Installation } from "../schema/installation.ts";
import type { Faults } from "./faults.ts";

/** The calibration to use. */
export interface CalibrationChoice {
  /** Undefined for the lenses in the installation's file. */
  readonly calibration: Calibration | undefined;
  /** Whether the house said so; otherwise it is the best that is known without it. */
  readonly isOfHouse: boolean;
}

/**
 * The rule where there are several: the house's counts; where the house is silent, or has none that is good, the browser's own copy of the last
 * one; and where there is none either, the lenses in the installation's file. What the house says is copied for the next time. Whatever fails is
 * raised as a fault and the light goes on.
 */
export function openCalibrationChoice(
  askHouse: () => Promise<ActiveInHouse>,
  store: Pick<CalibrationStore, "inUse" | "use">,
  faults: Faults,
): () => Promise<CalibrationChoice> {
  /** Null before anything was. */
  let copied: string | undefined | null = null;
  const raise = (error: unknown): undefined => {
    if (!(error instanceof PaumeError)) throw error;
    faults.raise(error);
  };
  const copy = async (calibration: Calibration | undefined): Promise<void> => {
    if (copied === calibration?.id) return;
    await store.use(calibration);
    copied = calibration?.id;
  };

  return async () => {
    const house = await askHouse().catch(raise);
    if (house !== undefined) {
      faults.clear("house-silent");
      if (house.fault === undefined) faults.clear("calibration-invalid");
      else faults.raise(house.fault);
      if (house.calibration !== undefined || house.fault === undefined) {
        await copy(house.calibration).catch(raise);
        return { calibration: house.calibration, isOfHouse: true };
      }
    }
    return { calibration: await store.inUse().catch(raise), isOfHouse: false };
  };
}

/** The installation with these lenses, and the latency that was measured with them. */
export function calibratedBy(installation: Installation, calibration: Calibration | undefined): Installation {
  if (calibration === undefined) return installation;
  const { pair, latency } = calibration;
  const light = latency === undefined ? {} : { latencyMs: latency.latencyMs };
  return { ...installation, calibration: pair, light: { ...installation.light, ...light } };
}
