import { zipSync } from "fflate";
import readXlsxFile from "read-excel-file/universal";
import { type FormWish, type ReadTable, readSheet } from "../../../core/import/read-file.ts";
import { type FaultReason, type Row, unreadable } from "../../../core/import/table.ts";
import { checkPlaces } from "./check-places.ts";
import { type Entry, entriesOf } from "./directory.ts";

import { TooLarge, unpacked } from "./unpack.ts";

/** Bytes of XML in a spreadsheet, unpacked: 120,000 messages with all that is written about them are a quarter of it. */
export const mostUnpacked = 256 * 2 ** 20;

/** Every file that the reader looks at. */
const isRead = /\.xml$|\.rels$/u;
const worksheet = /<(?:\w+:)?sheetData[\s>]/u;
const cellAtFault = /at row (\d+)/u;

/**
 * The first sheet of an XLSX file that has a word in it, as a table whose lines are the sheet's own rows. Dates are told in ISO 8601, numbers
 * and truth values as they are written in JSON; a cell with an error is empty. What can't be read is a fault of the table, never an exception.
 */
export async function readSpreadsheet(
  archive: Uint8Array<ArrayBuffer>,
  wish: FormWish,
  most = mostUnpacked,
): Promise<ReadTable> {
  try {
    const entries = entriesOf(archive);
    const names = new Set(entries.map(({ name }) => name));
    if (names.has("xl/workbook.bin")) return faulty("file-is-an-old-spreadsheet");
    if (!names.has("xl/workbook.xml")) return faulty("file-is-an-archive");
    const files = await unpackAll(entries, most);
    const sheets = await readXlsxFile(stored(files), { trim: false });
    const filled = sheets.map(({ sheet, data }) => ({ sheet, rows: rowsOf(data) }));
    const { sheet, rows } = filled.find((one) => one.rows.length > 0) ?? filled[0] ?? { sheet: "", rows: [] };
    return readSheet(sheet, rows, wish);
  } catch (error) {
    const value = error instanceof Error ? error.message : String(error);
    if (error instanceof TooLarge) return faulty("file-too-large", { value });
    const line = Number(cellAtFault.exec(value)?.[1] ?? 1);
    return faulty("spreadsheet-is-damaged", { line, value });
  }
}

const faulty = (
  reason: FaultReason,
  told?: { readonly line?: number; readonly value: string },
): ReadTable => ({
  form: { kind: "spreadsheet", sheet: "", hasHeader: false },
  table: unreadable(reason, told),
});

async function unpackAll(entries: readonly Entry[], most: number): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  let left = most;
  for (const entry of entries) {
    if (!isRead.test(entry.name)) continue;
    const bytes = await unpacked(entry, left);
    left -= bytes.length;
    const xml = new TextDecoder().decode(bytes);
    if (worksheet.test(xml)) checkPlaces(xml);
    files.set(entry.name, bytes);
  }
  return files;
}

/** Packed again without packing: the reader would unpack in workers made of blobs, which the house's policy does not allow. */
const stored = (files: ReadonlyMap<string, Uint8Array>): ArrayBuffer =>
  new Uint8Array(zipSync(Object.fromEntries(files), { level: 0 })).buffer;

function rowsOf(data: readonly (readonly unknown[])[]): readonly Row[] {
  return data
    .map((cells, index): Row => ({ line: index + 1, cells: cells.map(asText) }))
    .filter(({ cells }) => cells.some((cell) => cell !== undefined && cell.trim() !== ""));
}

function asText(value: unknown): string | undefined {
  if (value instanceof Date) return dateText(value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" ? value : undefined;
}

/** The clock time of the sheet, which knows no zone; without it where it is midnight. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  const [day = "", time = ""] = date.toISOString().split("T");
  return time.startsWith("00:00:00") ? day : `${day} ${time.slice(0, 8)}`;
}
