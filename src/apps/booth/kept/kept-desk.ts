import { signal as state, type ReadonlySignal, type Signal } from "@preact/signals";
import { calibrationId } from "../../../core/calibration/calibration-id.ts";
import type { Calibration } from "../../../core/calibration/calibration.ts";
import { rescaled } from "../../../core/calibration/rescaled.ts";
import { UnfitCalibration } from "../../../core/calibration/unfit.ts";
import type { CalibrationStage } from "../../../core/calibration/stage.ts";
import { PaumeError } from "../../../core/error.ts";
import {
  activateCalibration,
  fetchActiveCalibration,
  fetchCalibration,
  fetchCalibrations,
  saveCalibration,
  type KeepingOutcome,
} from "../../../devices/house/calibrations.ts";
import type { CalibrationStore } from "../../../devices/store/calibration-store.ts";
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
  /** What an earlier wish failed with is not to be read any more; what is wrong by itself is told again. */
  readonly leave: () => Promise<void>;
  /** Saves a draft and has the house use it. @returns whether that is done. */
  readonly keep: (draft: Draft) => Promise<boolean>;
  /** @param id undefined for the lenses in the installation's file. */
  readonly use: (id: string | undefined) => Promise<boolean>;
  /** @returns undefined where it could not be had. */
  readonly get: (id: string) => Promise<Calibration | undefined>;
  /** Saves a file from elsewhere, without using it yet; one for another camera's or projector's picture is refused. @returns its id. */
  readonly bringIn: (text: string) => Promise<string | undefined>;
}

/**
 * @param store the browser's own copies: what the house could not take is kept there, and sent when it answers again.
 * @param stage undefined while camera or projector are missing.
 */
export function openKeptDesk(
  faults: Faults,
  store: Pick<CalibrationStore, "all" | "save">,
  stage: () => Pick<CalibrationStage, "camera" | "projector"> | undefined,
): KeptDesk {
  const list = state<CalibrationList | undefined>(undefined);
  const active = state<Calibration | undefined>(undefined);
  const by = state("");
  const needsPin = state(false);

  /** @returns undefined where it failed, and the page says why. */
  const attempt = async <T>(action: () => Promise<T>): Promise<T | undefined> => {
    try {
      const result = await action();
      faults.clear("house-silent");
      return result;
    } catch (error) {
      if (!(error instanceof PaumeError)) throw error;
      faults.raise(error);
      return undefined;
    }
  };
  /** What somebody asks for: what an earlier wish failed with is settled by asking anew, and by nothing that merely looks. */
  const attemptAnew = <T>(action: () => Promise<T>): Promise<T | undefined> => {
    faults.clear("calibration-invalid", "state-unsaved");
    return attempt(action);
  };
  /** What only this browser has. */
  const sendOwed = async (kept: CalibrationList): Promise<boolean> => {
    const own = await store.all();
    const owed = own.filter(({ id }) => kept.calibrations.every((one) => one.id !== id));
    for (const calibration of owed) settle(await saveCalibration(calibration));
    return owed.length > 0;
  };
  const refresh = async (): Promise<void> => {
    await attempt(async () => {
      list.value = await fetchCalibrations();
      if (await sendOwed(list.value)) list.value = await fetchCalibrations();
      const now = await fetchActiveCalibration();
      active.value = now.calibration;
      if (now.fault !== undefined) throw now.fault;
    });
  };
  const settle = (outcome: KeepingOutcome | undefined): boolean => {
    needsPin.value = outcome === "logged-out";
    if (outcome === "unknown")
      faults.raise(new UnfitCalibration({ kind: "gone" }, "the house has it no more"));
    return outcome === "done";
  };
  const save = async (calibration: Calibration): Promise<boolean> => {
    await attemptAnew(() => store.save(calibration));
    return settle(await attempt(() => saveCalibration(calibration)));
  };
  const use = async (id: string | undefined): Promise<boolean> => {
    const done = settle(await attemptAnew(() => activateCalibration(id, by.value)));
    if (done) await refresh();
    return done;
  };

  return {
    list,
    active,
    by,
    needsPin,
    refresh,
    leave: () => {
      faults.clear("calibration-invalid");
      return refresh();
    },
    use,
    keep: async (draft) => {
      const at = new Date().toISOString();
      const id = calibrationId(at, chance());
      return (await save({ ...draft, id, madeAt: at, madeBy: by.value })) && use(id);
    },
    get: (id) => attemptAnew(() => fetchCalibration(id)),
    bringIn: async (text) => {
      const brought = { at: new Date().toISOString(), by: by.value, chance: chance() };
      const calibration = await attemptAnew(async () => {
        const imported = importCalibration(text, brought);
        const here = stage();
        return here === undefined ? imported : rescaled(imported, here.camera, here.projector);
      });
      if (calibration === undefined || !(await save(calibration))) return undefined;
      await refresh();
      return calibration.id;
    },
  };
}

/** 16 bits. */
const chance = (): number => crypto.getRandomValues(new Uint16Array(1))[0] ?? 0;
