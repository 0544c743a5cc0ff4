import { PaumeError } from "../../core/error.ts";
import { FlatBuffer } from "./flatbuffer.ts";

/** Field numbers of the table Model in TFLite's schema.fbs, version 3. */
export const modelField = { version: 0, buffers: 4, metadata: 6, count: 8 };

const fieldNames = [
  "version",
  "operator codes",
  "subgraphs",
  "description",
  "buffers",
  "metadata buffer",
  "metadata",
  "signatures",
];

export const modelIdentifier = "TFL3";

/** The root table of a network. Positions are bytes from the start of the file. */
export interface ModelTable {
  readonly version: number;
  /** Where each field's value is, by field number; undefined where it is left out. */
  readonly values: readonly (number | undefined)[];
  /** Where each table of the two vectors is. */
  readonly buffers: readonly number[];
  readonly metadata: readonly number[];
}

/**
 * @param file the network's name in errors.
 * @throws PaumeError "model-corrupt", naming file and byte offset.
 */
export function readModelTable(file: string, network: Uint8Array): ModelTable {
  const flat = new FlatBuffer(file, network);
  const fields = flat.rootFields(modelIdentifier);
  if (fields.length > modelField.count) {
    throw new PaumeError("model-corrupt", `${file}: the root table has ${fields.length} fields, 8 are known`);
  }
  const values = fieldNames.map((name, field) => {
    const at = fields[field];
    return at === undefined || field === modelField.version ? undefined : flat.follow(`the ${name}`, at);
  });
  const tables = (field: number) => {
    const at = values[field];
    return at === undefined ? [] : flat.tables(`the ${fieldNames[field]}`, at);
  };
  const version = fields[modelField.version];
  return {
    version: version === undefined ? 0 : flat.uint32("the version", version),
    values,
    buffers: tables(modelField.buffers),
    metadata: tables(modelField.metadata),
  };
}
