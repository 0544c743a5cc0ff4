import { join } from "node:path";
import type { Calibration } from "../../core/calibration/calibration.ts";
import { CALIBRATION_ID } from "../../core/calibration/calibration-id.ts";
import { summaryOf } from "../../core/calibration/summary.ts";
import { PaumeError } from "../../core/error.ts";
import { calibrationFile, parseCalibration } from "../../schema/calibration.ts";
import { Activations, type Activation, type CalibrationList } from "../../schema/kept-calibrations.ts";
import { openActivations } from "./activations.ts";
import type { Disk } from "./disk.ts";
import { inTurn } from "../../core/in-turn.ts";
import { keepFile } from "./keep-file.ts";

/** The calibration in use: undefined for the lenses in the installation's file. */
export interface InUse {
  readonly calibration: Calibration | undefined;
  /** Why it is not the one that was chosen last, but one before. */
  readonly fault: PaumeError | undefined;
}

/** Calibrations on disk, a readable file each: they are only ever added, and one of them is in use. */
export interface KeptCalibrations {
  readonly list: () => Promise<CalibrationList>;
  /** @returns undefined where there is none of that id. @throws PaumeError calibration-invalid where its file is damaged. */
  readonly one: (id: string) => Promise<Calibration | undefined>;
  readonly inUse: () => Promise<InUse>;
  /** @returns false where another one has that id: it stays. @throws PaumeError state-unsaved. */
  readonly save: (calibration: Calibration) => Promise<boolean>;
  /** @returns false where there is none of that id. @throws PaumeError calibration-invalid, state-unsaved. */
  readonly activate: (activation: Activation) => Promise<boolean>;
}

/** What was read, or why it was not. */
type Read = { readonly calibration: Calibration | undefined } | { readonly fault: PaumeError };

/** @param folder theirs alone. */
export function keepCalibrations(folder: string, disk: Disk): KeptCalibrations {
  const next = inTurn();
  const chosen = openActivations(disk, folder, Activations, "calibration-invalid");
  const fileOf = (id: string): string => join(folder, `${id}.json`);

  const read = async (id: string): Promise<Read> => {
    const text = CALIBRATION_ID.test(id) ? await disk.read(fileOf(id)) : undefined;
    if (text === undefined) return { calibration: undefined };
    try {
      const calibration = parseCalibration(text);
      if (calibration.id === id) return { calibration };
      return { fault: new PaumeError("calibration-invalid", `${id}.json: holds ${calibration.id}`) };
    } catch (error) {
      if (!(error instanceof PaumeError)) throw error;
      return { fault: new PaumeError(error.code, `${id}.json: ${error.detail}`, { cause: error }) };
    }
  };

  const one = async (id: string): Promise<Calibration | undefined> => {
    const found = await read(id);
    if ("fault" in found) throw found.fault;
    return found.calibration;
  };

  const inUse = async (): Promise<InUse> => {
    const { all, fault: pointerFault } = await chosen.read();
    let fault = pointerFault;
    for (const { id } of all.toReversed()) {
      if (id === null) break;
      const found = await read(id);
      if ("calibration" in found && found.calibration !== undefined) {
        return { calibration: found.calibration, fault };
      }
      fault ??= "fault" in found ? found.fault : new PaumeError("calibration-invalid", `${id}.json: is gone`);
    }
    return { calibration: undefined, fault };
  };

  return {
    one,
    inUse,
    async list() {
      const ids = (await disk.names(folder)).map((name) => name.replace(/\.json$/, ""));
      const newestFirst = ids
        .filter((id) => CALIBRATION_ID.test(id))
        .toSorted()
        .toReversed();
      const found = await Promise.all(newestFirst.map(read));
      const { all, fault } = await chosen.read();
      const faults = [
        ...found.flatMap((file) => ("fault" in file ? [file.fault] : [])),
        ...(fault ? [fault] : []),
      ];
      return {
        calibrations: found.flatMap((file) =>
          "calibration" in file && file.calibration !== undefined ? [summaryOf(file.calibration)] : [],
        ),
        active: (await inUse()).calibration?.id ?? null,
        history: all.toReversed(),
        faults: faults.map(({ code, detail }) => ({ code, detail })),
      };
    },
    save: (calibration) =>
      next(async () => {
        const found = await read(calibration.id);
        const text = calibrationFile(calibration);
        // What is damaged is put right by saving the same again.
        if ("calibration" in found && found.calibration !== undefined)
          return calibrationFile(found.calibration) === text;
        await keepFile(disk, fileOf(calibration.id), text);
        return true;
      }),
    activate: (activation) =>
      next(async () => {
        if (activation.id !== null && (await one(activation.id)) === undefined) return false;
        await chosen.add(activation);
        return true;
      }),
  };
}
