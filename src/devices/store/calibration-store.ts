import { get, set, setMany, values } from "idb-keyval";
import type { Calibration } from "../../core/calibration/calibration.ts";
import { PaumeError } from "../../core/error.ts";
import { readCalibration, storedCalibration } from "../../schema/calibration.ts";
import { openStrictStore } from "./strict-store.ts";
import { told } from "./told.ts";

/** Beside the calibrations, each under its id: the id of the one in use. */
const pointer = "in-use";

/**
 * The browser's own calibrations. The house's count for more; these are for when it is silent, or its disk takes no more. Each promise to keep
 * something resolves once it is on the disk, and throws PaumeError "store-failed".
 */
export interface CalibrationStore {
  /** Newest first. What is damaged is left out. @throws PaumeError store-failed. */
  readonly all: () => Promise<readonly Calibration[]>;
  readonly save: (calibration: Calibration) => Promise<void>;
  /**
   * The one that was last in use.
   * @returns undefined where there is none, or the lenses in the installation's file were.
   * @throws PaumeError calibration-invalid where it is damaged, store-failed.
   */
  readonly inUse: () => Promise<Calibration | undefined>;
  /** Keeps it, as the one in use. @param calibration undefined for the lenses in the installation's file. */
  readonly use: (calibration: Calibration | undefined) => Promise<void>;
  readonly close: () => void;
}

export function openCalibrationStore(): CalibrationStore {
  const store = openStrictStore("paume-calibrations");
  const saving = "saving a calibration";
  return {
    async all() {
      const stored = await told("reading the calibrations", values<unknown>(store.use));
      return stored
        .flatMap((value) => (typeof value === "object" && value !== null ? readable(value) : []))
        .toSorted((a, b) => (a.id < b.id ? 1 : -1));
    },
    save: (calibration) => told(saving, set(calibration.id, storedCalibration(calibration), store.use)),
    async inUse() {
      const id = await told("reading the calibration", get<string | null>(pointer, store.use));
      if (typeof id !== "string") return undefined;
      const stored = await told("reading the calibration", get<unknown>(id, store.use));
      return readCalibration(stored);
    },
    use: (calibration) =>
      told(
        saving,
        calibration === undefined
          ? set(pointer, null, store.use)
          : setMany(
              [
                [calibration.id, storedCalibration(calibration)],
                [pointer, calibration.id],
              ],
              store.use,
            ),
      ),
    close: store.close,
  };
}

function readable(stored: unknown): Calibration[] {
  try {
    return [readCalibration(stored)];
  } catch (error) {
    if (error instanceof PaumeError) return [];
    throw error;
  }
}
