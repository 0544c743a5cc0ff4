import { mostColumns, type Row, type RowFault, type Table, told, unreadable } from "./table.ts";

/** A row as it was read, and what is wrong with how it is written. Faults name a column by its number, from 1. */
export interface ReadRow {
  readonly row: Row;
  readonly faults: readonly RowFault[];
}

/** The table of rows of which the first may name the columns. @param hasHeader whether it does; without names columns are "1", "2", … */
export function headedTable(read: readonly ReadRow[], hasHeader: boolean): Table {
  const [first] = read;
  const names = first?.row.cells ?? [];
  if (names.length > mostColumns) return unreadable("too-many-columns", { value: String(names.length) });
  const columns = Array.from(
    names,
    (name, index) => (hasHeader ? name?.trim() : undefined) || String(index + 1),
  );
  const rows = read.slice(hasHeader ? 1 : 0);
  const faults = read.flatMap(({ faults: own }, index) =>
    own.map((fault): RowFault => {
      const column = columns[Number(fault.column) - 1] ?? fault.column;
      return { ...fault, column, concerns: hasHeader && index === 0 ? "file" : fault.concerns };
    }),
  );
  const uneven = rows.flatMap(({ row: { line, cells }, faults: own }): RowFault[] => {
    if (cells.length <= columns.length || own.length > 0) return [];
    const beyond = cells.slice(columns.length).join(" ").trim();
    if (beyond === "") return [];
    const value = told(beyond);
    return [{ line, column: undefined, value, concerns: "row", reason: "more-cells-than-columns" }];
  });
  const line = first?.row.line ?? 1;
  return {
    columns,
    rows: rows.map(({ row }) => row),
    faults: [...faults, ...uneven, ...twice(columns, line)],
  };
}

const twice = (columns: readonly string[], line: number): readonly RowFault[] =>
  columns
    .filter((name, index) => columns.indexOf(name) !== index)
    .map((name) => ({
      line,
      column: name,
      value: told(name),
      concerns: "file",
      reason: "column-named-twice",
    }));
