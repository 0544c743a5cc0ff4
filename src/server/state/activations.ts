import { join } from "node:path";
import { PaumeError } from "../../core/error.ts";
import { Activations, type Activation } from "../../schema/kept-calibrations.ts";
import { parseJson } from "../../schema/parse-json.ts";
import { readableJson } from "../../schema/readable-json.ts";
import type { Disk } from "./disk.ts";
import { keepTwice, readKeptTwice } from "./keep-file.ts";

const fileName = "active.json";
/** So many choices are remembered. */
const REMEMBERED = 500;

const parse = (text: string) => parseJson(text, Activations, "calibration-invalid");

/** Which calibrations were chosen, oldest first: the last is meant to be in use. */
export interface Chosen {
  readonly all: readonly Activation[];
  /** The pointer is damaged in both its copies, and points nowhere. */
  readonly fault: PaumeError | undefined;
}

export async function readActivations(disk: Disk, folder: string): Promise<Chosen> {
  try {
    const kept = await readKeptTwice(disk, join(folder, fileName), parse);
    return { all: kept?.activations ?? [], fault: undefined };
  } catch (error) {
    if (!(error instanceof PaumeError)) throw error;
    return { all: [], fault: new PaumeError(error.code, `${fileName}: ${error.detail}`, { cause: error }) };
  }
}

/** @throws PaumeError state-unsaved. */
export async function addActivation(disk: Disk, folder: string, activation: Activation): Promise<void> {
  const { all } = await readActivations(disk, folder);
  const activations = [...all, activation].slice(-REMEMBERED);
  await keepTwice(disk, join(folder, fileName), `${readableJson({ format: 1, activations })}\n`);
}
