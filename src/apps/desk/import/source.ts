import { fields, type Mapping } from "../../../core/import/mapping.ts";
import type { FileView } from "../../../devices/analysis/protocol.ts";

/**
 * Which source a file seems to be from: one whose columns, as they were mapped the last time, the file has all of. A file like none before is a
 * source of its own, by the file's name without its ending and without dates and numbers, which change from export to export.
 */
export function guessSource(
  { columns, mapping }: Pick<FileView, "columns" | "mapping">,
  name: string,
  mappings: Readonly<Record<string, Mapping>>,
): { readonly source: string; readonly mapping: Mapping } {
  const isThere = (column: string | undefined): boolean => column !== undefined && columns.includes(column);
  const fitting = Object.entries(mappings).filter(([, kept]) =>
    fields.every((field) => kept[field] === undefined || isThere(kept[field])),
  );
  const stem = stemOf(name);
  // Two platforms may name their columns alike: then the file's name tells.
  const [source, kept] = fitting.find(([known]) => known === stem) ?? fitting.at(-1) ?? [stem, mapping];
  return { source, mapping: kept };
}

const stemOf = (name: string): string =>
  name
    .replace(/\.[a-z]{2,5}$/iu, "")
    .replace(/[\s_.(-]*\d[\d\s_.:hT()-]*$/u, "")
    .trim()
    .slice(0, 64) || "import";
