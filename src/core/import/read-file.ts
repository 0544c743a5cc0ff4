import { type Delimiter, delimitedRows, delimitedTable, guessDelimiter } from "./delimited.ts";
import { headedTable } from "./headed-table.ts";
import { jsonLinesTable, jsonTable } from "./json-table.ts";
import { looksLikeHeader } from "./mapping.ts";
import { type Row, type Table, unreadable } from "./table.ts";

/** What a file turned out to be. */
export type Form =
  | { readonly kind: "json" | "json-lines" }
  | { readonly kind: "delimited"; readonly delimiter: Delimiter; readonly hasHeader: boolean }
  | { readonly kind: "spreadsheet"; readonly sheet: string; readonly hasHeader: boolean };

/** What a curator may say of a file that was guessed wrongly; what is undefined is guessed. */
export interface FormWish {
  readonly delimiter: Delimiter | undefined;
  readonly hasHeader: boolean | undefined;
}

/** A file as a table, and as what it was read. */
export interface ReadTable {
  readonly form: Form;
  readonly table: Table;
}

/** By what the text is, not by its name: exports are named wrongly, and pasted text has no name. */
export function kindOf(text: string): "json" | "json-lines" | "delimited" {
  const start = text.trimStart();
  if (start.startsWith("[")) return "json";
  if (!start.startsWith("{")) return "delimited";
  const lines = start.split(/\r\n|\n|\r/u, 20).filter((line) => line.trim() !== "");
  if (lines.length === 1 && /:\s*\[\s*\{/u.test(start)) return "json";
  const objects = lines.filter((line) => /^\s*\{.*\}\s*$/u.test(line)).length;
  return objects > lines.length / 2 ? "json-lines" : "json";
}

/** The table of a text of whatever kind it seems to be. @param progress units of the text that are read, and all of them. */
export function readText(
  text: string,
  wish: FormWish,
  progress?: (done: number, total: number) => void,
): ReadTable {
  const kind = kindOf(text);
  if (kind === "json") return { form: { kind }, table: jsonTable(text) };
  if (kind === "json-lines") return { form: { kind }, table: jsonLinesTable(text) };
  const delimiter = wish.delimiter ?? guessDelimiter(text);
  const first = delimitedRows(text, delimiter).next().value;
  const hasHeader = wish.hasHeader ?? looksLikeHeader(first?.row.cells ?? []);
  const form: Form = { kind, delimiter, hasHeader };
  if (first === undefined) return { form, table: unreadable("file-is-empty") };
  return { form, table: delimitedTable(text, delimiter, hasHeader, progress) };
}

/** The table of a spreadsheet's rows. @param rows those that have a word in them. */
export function readSheet(sheet: string, rows: readonly Row[], wish: FormWish): ReadTable {
  const hasHeader = wish.hasHeader ?? looksLikeHeader(rows[0]?.cells ?? []);
  const read = rows.map((row) => ({ row, faults: [] }));
  const table = rows.length === 0 ? unreadable("file-is-empty") : headedTable(read, hasHeader);
  return { form: { kind: "spreadsheet", sheet, hasHeader }, table };
}
