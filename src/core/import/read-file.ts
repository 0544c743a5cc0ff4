import { delimitedRows, delimitedTable, guessDelimiter } from "./delimited.ts";
import { jsonLinesTable, jsonTable } from "./json-table.ts";
import { looksLikeHeader } from "./mapping.ts";
import type { Table } from "./table.ts";

export type FileKind = "json" | "json-lines" | "delimited";

/** By what the text is, not by its name: exports are named wrongly, and pasted text has no name. */
export function kindOf(text: string): FileKind {
  const start = text.trimStart();
  if (start.startsWith("[")) return "json";
  if (!start.startsWith("{")) return "delimited";
  const lines = start.split(/\r\n|\n|\r/u, 20).filter((line) => line.trim() !== "");
  if (lines.length === 1 && /:\s*\[\s*\{/u.test(start)) return "json";
  const objects = lines.filter((line) => /^\s*\{.*\}\s*$/u.test(line)).length;
  return objects > lines.length / 2 ? "json-lines" : "json";
}

/** The table of a text of whatever kind it seems to be. */
export function tableOf(text: string): Table {
  const kind = kindOf(text);
  if (kind === "json") return jsonTable(text);
  if (kind === "json-lines") return jsonLinesTable(text);
  const delimiter = guessDelimiter(text);
  const first = delimitedRows(text, delimiter).next().value;
  return delimitedTable(text, delimiter, looksLikeHeader(first?.row.cells ?? []));
}
