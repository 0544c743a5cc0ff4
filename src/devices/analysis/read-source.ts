import { type FormWish, type ReadTable, readText } from "../../core/import/read-file.ts";
import { type FaultReason, unreadable } from "../../core/import/table.ts";
import { decodeText, type Encoding } from "../../schema/decoded-text.ts";
import { isNoText, signatureOf } from "../../schema/file-signature.ts";
import { readSpreadsheet } from "./spreadsheet/read-spreadsheet.ts";

/** Bytes. 120,000 messages in UTF-16 are half of it. */
export const largestFile = 128 * 2 ** 20;

/** What a curator may say of a file; what is undefined is guessed. */
export interface SourceWish extends FormWish {
  readonly encoding: Encoding | undefined;
}

/** A file as it was read. */
export interface Source extends ReadTable {
  /** Undefined for spreadsheets, which have their own. */
  readonly encoding: Encoding | undefined;
}

/** @returns the table of a file of any kind; what can't be read is a fault of it. @param progress what is read, and all of it. */
export async function readSource(
  bytes: Uint8Array<ArrayBuffer>,
  wish: SourceWish,
  progress?: (done: number, total: number) => void,
): Promise<Source> {
  if (bytes.length === 0) return nothing("file-is-empty");
  if (bytes.length > largestFile) return nothing("file-too-large");
  const signature = signatureOf(bytes);
  if (signature === "zip") return { encoding: undefined, ...(await readSpreadsheet(bytes, wish)) };
  if (signature !== undefined) return nothing(signature);
  const { text, encoding } = decodeText(bytes, wish.encoding);
  if (isNoText(text)) return nothing("file-is-no-text", encoding);
  return { encoding, ...readText(text, wish, progress) };
}

const nothing = (reason: FaultReason, encoding?: Encoding): Source => ({
  encoding,
  form: { kind: "delimited", delimiter: ",", hasHeader: false },
  table: unreadable(reason),
});
