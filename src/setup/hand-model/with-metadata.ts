import { Builder, type Offset } from "flatbuffers";
import { modelField, modelIdentifier, readModelTable } from "./tflite-model.ts";

// Field numbers of the tables Metadata and Buffer in TFLite's schema.fbs, version 3.
const metadataField = { name: 0, buffer: 1, count: 2 };
const bufferField = { data: 0, count: 1 };

/** TFLite reads the data of a buffer in place and wants them so. */
const dataAlignment = 16;

/** A builder counts from its end, backwards. The old file will begin at that end, so `at` bytes into it are −at. */
const inOldFile = (at: number): Offset => -at;

function addVector(builder: Builder, tables: readonly Offset[]): Offset {
  builder.startVector(4, tables.length, 4);
  for (const table of tables.toReversed()) builder.addOffset(table);
  return builder.endVector();
}

/** @returns a Buffer table with these bytes. */
function addBuffer(builder: Builder, bytes: Uint8Array): Offset {
  builder.startVector(1, bytes.length, dataAlignment);
  for (const byte of bytes.toReversed()) builder.addInt8(byte);
  const data = builder.endVector();
  builder.startObject(bufferField.count);
  builder.addFieldOffset(bufferField.data, data, 0);
  return builder.endObject();
}

/** @returns a Metadata table: which buffer has that name. */
function addMetadata(builder: Builder, title: string, buffer: number): Offset {
  const name = builder.createString(title);
  builder.startObject(metadataField.count);
  builder.addFieldOffset(metadataField.name, name, 0);
  builder.addFieldInt32(metadataField.buffer, buffer, 0);
  return builder.endObject();
}

/**
 * Adds a TFLITE_METADATA buffer to a network. A flatbuffer's offsets only point forward, so a new root table is put
 * in front and the old file stays behind it, byte for byte; the new root points into it wherever nothing changes.
 * Every other field is kept: without its old metadata buffer, MediaPipe logs an error for each network it loads.
 * @param file the network's name in errors.
 * @throws PaumeError "model-corrupt", naming file and byte offset.
 */
export function withMetadata(file: string, network: Uint8Array, metadata: Uint8Array): Uint8Array {
  const old = readModelTable(file, network);
  const builder = new Builder(metadata.length + 8 * old.buffers.length + 1024);

  const buffers = [...old.buffers.map(inOldFile), addBuffer(builder, metadata)];
  const entries = [
    ...old.metadata.map(inOldFile),
    addMetadata(builder, "TFLITE_METADATA", old.buffers.length),
  ];
  const values = old.values.map((at) => (at === undefined ? 0 : inOldFile(at)));
  values[modelField.buffers] = addVector(builder, buffers);
  values[modelField.metadata] = addVector(builder, entries);

  builder.startObject(modelField.count);
  builder.addFieldInt32(modelField.version, old.version, 0);
  for (const [field, value] of values.entries()) builder.addFieldOffset(field, value, 0);
  builder.finish(builder.endObject(), modelIdentifier);

  const head = builder.asUint8Array();
  const whole = new Uint8Array(head.length + network.length);
  whole.set(head);
  whole.set(network, head.length);
  return whole;
}
