import type { Calibration } from "../../core/calibration/calibration.ts";
import { PaumeError } from "../../core/error.ts";
import { readCalibration, storedCalibration } from "../../schema/calibration.ts";
import { ActiveAnswer, CalibrationList } from "../../schema/kept-calibrations.ts";
import { z } from "../../schema/zod.ts";
import { answered, ask, refusedWith } from "./ask.ts";

/** What became of a wish: it is done; the session has ended, or there never was one; the house has no such calibration. */
export type KeepingOutcome = "done" | "logged-out" | "unknown";

/** The calibration that the house has in use; undefined for the lenses in the installation's file. */
export interface ActiveInHouse {
  readonly calibration: Calibration | undefined;
  /** Why it is not the one that was chosen last, but one before. */
  readonly fault: PaumeError | undefined;
}

/** All that the house keeps, for a list. @throws PaumeError house-silent. */
export async function fetchCalibrations(): Promise<CalibrationList> {
  return answered(await granted("/calibrations"), CalibrationList);
}

/** One that the house keeps. @throws PaumeError calibration-invalid, house-silent. */
export async function fetchCalibration(id: string): Promise<Calibration> {
  return readCalibration(await answered(await granted(`/calibrations/${id}`), z.unknown()));
}

/** @throws PaumeError calibration-invalid, house-silent. */
export async function fetchActiveCalibration(): Promise<ActiveInHouse> {
  const { calibration, fault } = await answered(await granted("/calibrations/active"), ActiveAnswer);
  return {
    calibration: calibration === null ? undefined : readCalibration(calibration),
    fault: fault && new PaumeError(fault.code, fault.detail),
  };
}

/** Has the house keep one; it is on the disk then. Saying it twice changes nothing. @throws PaumeError calibration-invalid, state-unsaved, house-silent. */
export const saveCalibration = (calibration: Calibration): Promise<KeepingOutcome> =>
  wish("/calibrations", storedCalibration(calibration));

/**
 * Has the house use one that it keeps: kiosks take it when nobody is reading. Going back is choosing an earlier one.
 * @param id undefined for the lenses in the installation's file.
 * @param by who chose, for the history.
 * @throws PaumeError calibration-invalid, state-unsaved, house-silent.
 */
export const activateCalibration = (id: string | undefined, by: string): Promise<KeepingOutcome> =>
  wish("/calibrations/active", { id: id ?? null, by });

async function wish(path: string, body: object): Promise<KeepingOutcome> {
  const response = await ask(path, { method: "POST", body });
  if (response.ok) return "done";
  if (response.status === 401 || response.status === 403) return "logged-out";
  return response.status === 404 ? "unknown" : refused(response);
}

async function granted(path: string): Promise<Response> {
  const response = await ask(path, { method: "GET" });
  return response.ok ? response : refused(response);
}

const refused = (response: Response): Promise<never> =>
  refusedWith(response, ["calibration-invalid", "state-unsaved"]);
