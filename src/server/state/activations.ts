import { join } from "node:path";
import { PaumeError, type PaumeErrorCode } from "../../core/error.ts";
import { parseJson } from "../../schema/parse-json.ts";
import { readableJson } from "../../schema/readable-json.ts";
import type { z } from "../../schema/zod.ts";
import type { Disk } from "./disk.ts";
import { keepTwice, readKeptTwice } from "./keep-file.ts";

const fileName = "active.json";
/** So many choices are remembered. */
const REMEMBERED = 500;

/** What was chosen, oldest first: the last is meant to be in use. */
export interface Chosen<T> {
  readonly all: readonly T[];
  /** The pointer is damaged in both its copies, and points nowhere. */
  readonly fault: PaumeError | undefined;
}

/** A pointer on disk to one of several things, with its history. */
export interface Activations<T> {
  readonly read: () => Promise<Chosen<T>>;
  /** @throws PaumeError state-unsaved. */
  readonly add: (activation: T) => Promise<void>;
}

/** @param code of a damaged pointer's fault. */
export function openActivations<T>(
  disk: Disk,
  folder: string,
  schema: z.ZodType<{ readonly format: 1; readonly activations: readonly T[] }>,
  code: PaumeErrorCode,
): Activations<T> {
  const path = join(folder, fileName);
  const read = async (): Promise<Chosen<T>> => {
    try {
      const kept = await readKeptTwice(disk, path, (text) => parseJson(text, schema, code));
      return { all: kept?.activations ?? [], fault: undefined };
    } catch (error) {
      if (!(error instanceof PaumeError)) throw error;
      return { all: [], fault: new PaumeError(error.code, `${fileName}: ${error.detail}`, { cause: error }) };
    }
  };
  return {
    read,
    async add(activation) {
      const { all } = await read();
      const activations = [...all, activation].slice(-REMEMBERED);
      await keepTwice(disk, path, `${readableJson({ format: 1, activations })}\n`);
    },
  };
}
