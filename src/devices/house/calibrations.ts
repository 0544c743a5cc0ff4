import type { Calibration } from "../../core/calibration/calibration.ts";
import { PaumeError } from "../../core/error.ts";
import { readCalibration, storedCalibration } from "../../schema/calibration.ts";
import { ActiveAnswer, CalibrationList } from "../../schema/kept-calibrations.ts";
import { z } from "../../schema/zod.ts";
import { answered } from "./ask.ts";
import { granted, wish, type WishOutcome } from "./wish.ts";

export type KeepingOutcome = WishOutcome;

/** Refusals that a technician can mend. */
const mendable = ["calibration-invalid", "state-unsaved"] as const;

/** The calibration that the house has in use; undefined for the lenses in the installation's file. */
export interface ActiveInHouse {
  readonly calibration: Calibration | undefined;
  /** Why it is not the one that was chosen last, but one before. */
  readonly fault: PaumeError | undefined;
}

/** All that the house keeps, for a list. @throws PaumeError house-silent. */
export async function fetchCalibrations(): Promise<CalibrationList> {
  return answered(await granted("/calibrations", mendable), CalibrationList);
}

/** One that the house keeps. @throws PaumeError calibration-invalid, house-silent. */
export async function fetchCalibration(id: string): Promise<Calibration> {
  return readCalibration(await answered(await granted(`/calibrations/${id}`, mendable), z.unknown()));
}

/** @throws PaumeError calibration-invalid, house-silent. */
export async function fetchActiveCalibration(): Promise<ActiveInHouse> {
  const { calibration, fault } = await answered(
    await granted("/calibrations/active", mendable),
    ActiveAnswer,
  );
  return {
    calibration: calibration === null ? undefined : readCalibration(calibration),
    fault: fault && new PaumeError(fault.code, fault.detail),
  };
}

/** Has the house keep one; it is on the disk then. Saying it twice changes nothing. @throws PaumeError calibration-invalid, state-unsaved, house-silent. */
export const saveCalibration = (calibration: Calibration): Promise<KeepingOutcome> =>
  wish("/calibrations", storedCalibration(calibration), mendable);

/**
 * Has the house use one that it keeps: kiosks take it when nobody is reading. Going back is choosing an earlier one.
 * @param id undefined for the lenses in the installation's file.
 * @param by who chose, for the history.
 * @throws PaumeError calibration-invalid, state-unsaved, house-silent.
 */
export const activateCalibration = (id: string | undefined, by: string): Promise<KeepingOutcome> =>
  wish("/calibrations/active", { id: id ?? null, by }, mendable);
