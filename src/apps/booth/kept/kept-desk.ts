import { signal as state, type ReadonlySignal, type Signal } from "@preact/signals";
import { calibrationId } from "../../../core/calibration/calibration-id.ts";
import type { Calibration } from "../../../core/calibration/calibration.ts";
import { PaumeError } from "../../../core/error.ts";
import {
  activateCalibration,
  fetchActiveCalibration,
  fetchCalibration,
  fetchCalibrations,
  saveCalibration,
  type KeepingOutcome,
} from "../../../devices/house/calibrations.ts";
import type { Faults } from "../../../installation/faults.ts";
import { importCalibration } from "../../../schema/calibration.ts";
import type { CalibrationList } from "../../../schema/kept-calibrations.ts";

/** A calibration before it is kept: nobody has put a name to it. */
export type Draft = Omit<Calibration, "id" | "madeAt" | "madeBy">;

/** The calibrations that the house keeps. What fails is a fault on the page, and changes nothing. */
export interface KeptDesk {
  readonly list: ReadonlySignal<CalibrationList | undefined>;
  /** The one in use; undefined for the lenses in the installation's file, and until it is known. */
  readonly active: ReadonlySignal<Calibration | undefined>;
  /** Who works here: stands in everything that is saved. */
  readonly by: Signal<string>;
  /** The house asks for the PIN first. */
  readonly needsPin: Signal<boolean>;
  readonly refresh: () => Promise<void>;
  /** Saves a draft and has the house use it. @returns whether that is done. */
  readonly keep: (draft: Draft) => Promise<boolean>;
  /** @param id undefined for the lenses in the installation's file. */
  readonly use: (id: string | undefined) => Promise<boolean>;
  /** @returns undefined where it could not be had. */
  readonly get: (id: string) => Promise<Calibration | undefined>;
  /** Saves a file from elsewhere, without using it yet. @returns its id. */
  readonly bringIn: (text: string) => Promise<string | undefined>;
}

export function openKeptDesk(faults: Faults): KeptDesk {
  const list = state<CalibrationList | undefined>(undefined);
  const active = state<Calibration | undefined>(undefined);
  const by = state("");
  const needsPin = state(false);

  /** @returns undefined where it failed, and the page says why. */
  const attempt = async <T>(action: () => Promise<T>): Promise<T | undefined> => {
    try {
      const result = await action();
      faults.clear("house-silent", "calibration-invalid", "state-unsaved");
      return result;
    } catch (error) {
      if (!(error instanceof PaumeError)) throw error;
      faults.raise(error);
      return undefined;
    }
  };
  const refresh = async (): Promise<void> => {
    await attempt(async () => {
      list.value = await fetchCalibrations();
      const now = await fetchActiveCalibration();
      active.value = now.calibration;
      if (now.fault !== undefined) throw now.fault;
    });
  };
  const settle = (outcome: KeepingOutcome | undefined): boolean => {
    needsPin.value = outcome === "logged-out";
    if (outcome === "unknown")
      faults.raise(new PaumeError("calibration-invalid", "the house has it no more"));
    return outcome === "done";
  };
  const save = async (calibration: Calibration): Promise<boolean> =>
    settle(await attempt(() => saveCalibration(calibration)));
  const use = async (id: string | undefined): Promise<boolean> => {
    const done = settle(await attempt(() => activateCalibration(id, by.value)));
    if (done) await refresh();
    return done;
  };

  return {
    list,
    active,
    by,
    needsPin,
    refresh,
    use,
    keep: async (draft) => {
      const at = new Date().toISOString();
      const id = calibrationId(at, chance());
      return (await save({ ...draft, id, madeAt: at, madeBy: by.value })) && use(id);
    },
    get: (id) => attempt(() => fetchCalibration(id)),
    bringIn: async (text) => {
      const brought = { at: new Date().toISOString(), by: by.value, chance: chance() };
      const calibration = await attempt(async () => importCalibration(text, brought));
      if (calibration === undefined || !(await save(calibration))) return undefined;
      await refresh();
      return calibration.id;
    },
  };
}

/** 16 bits. */
const chance = (): number => crypto.getRandomValues(new Uint16Array(1))[0] ?? 0;
