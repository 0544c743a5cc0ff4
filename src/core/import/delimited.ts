import { type FaultReason, type Row, type RowFault, type Table, told } from "./table.ts";

const delimiters = [",", ";", "\t", "|"] as const;

export type Delimiter = (typeof delimiters)[number];

/** A row that was read, or the fault that stands in its place. */
type Read = { readonly row: Row; readonly faults: readonly RowFault[] };

/**
 * The rows of comma-, semicolon-, tab- or bar-separated text (RFC 4180, any line end), one by one, so that whoever reads can tell how far it is
 * and stop. Blank lines are no rows. A quotation mark that is never closed, or that words follow, is a fault of its row: the rest of the
 * file would be read as something else than was meant.
 */
export function* delimitedRows(text: string, delimiter: Delimiter): Generator<Read, void, undefined> {
  let [at, line] = [0, 1];
  while (at < text.length) {
    const begins = line;
    const cells: string[] = [];
    const faults: RowFault[] = [];
    let isOpen = true;
    while (isOpen) {
      const cell = text[at] === '"' ? quotedCell(text, at, delimiter) : plainCell(text, at, delimiter);
      if (cell.reason !== undefined) {
        const concerns = cell.reason === "quote-never-closed" ? "file" : "row";
        const column = String(cells.length + 1);
        faults.push({ line: begins, column, value: told(cell.value), concerns, reason: cell.reason });
      }
      cells.push(cell.value);
      line += cell.lines;
      isOpen = text[cell.end] === delimiter;
      at = cell.end + 1;
      if (!isOpen && text[cell.end] === "\r" && text[at] === "\n") at += 1;
      // A delimiter that ends the file is followed by an empty cell.
      if (isOpen && at === text.length) {
        cells.push("");
        isOpen = false;
      }
    }
    line += 1;
    const isBlank = cells.length === 1 && cells[0]?.trim() === "";
    if (!isBlank || faults.length > 0) yield { row: { line: begins, cells }, faults };
  }
}

interface Cell {
  readonly value: string;
  /** Of the delimiter or line end after it, or the text's length. */
  readonly end: number;
  /** Line ends inside it. */
  readonly lines: number;
  readonly reason: FaultReason | undefined;
}

function plainCell(text: string, start: number, delimiter: Delimiter): Cell {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { value: text.slice(start, end), end, lines: 0, reason: undefined };
}

function quotedCell(text: string, start: number, delimiter: Delimiter): Cell {
  let [value, from] = ["", start + 1];
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) {
      value += text.slice(from);
      return { value, end: text.length, lines: 0, reason: "quote-never-closed" };
    }
    value += text.slice(from, quote);
    if (text[quote + 1] === '"') {
      value += '"';
      from = quote + 2;
      continue;
    }
    const { value: rest, end } = plainCell(text, quote + 1, delimiter);
    const lines = value.match(/\r\n|\r|\n/gu)?.length ?? 0;
    return { value: value + rest, end, lines, reason: rest.trim() === "" ? undefined : "words-after-quote" };
  }
}

const sample = 65_536;
const sampledRows = 50;

/** The delimiter by which the first rows have most columns and agree on how many. */
export function guessDelimiter(text: string): Delimiter {
  const scores = delimiters.map((delimiter) => {
    const counts: number[] = [];
    for (const { row } of delimitedRows(text.slice(0, sample), delimiter)) {
      counts.push(row.cells.length);
      if (counts.length === sampledRows) break;
    }
    const [first = 1] = counts;
    const agreeing = counts.filter((count) => count === first).length / Math.max(1, counts.length);
    return { delimiter, score: first === 1 ? 0 : agreeing * agreeing * Math.min(first, 8) };
  });
  return scores.toSorted((a, b) => b.score - a.score)[0]?.delimiter ?? ",";
}

/** @param hasHeader whether the first row names the columns; without it they are "1", "2", … */
export function delimitedTable(text: string, delimiter: Delimiter, hasHeader: boolean): Table {
  const read = [...delimitedRows(text, delimiter)];
  const [first] = read;
  const columns = (first?.row.cells ?? []).map(
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
    const beyond = cells.slice(columns.length).join(" ").trim();
    if (beyond === "" || own.length > 0) return [];
    const value = told(beyond);
    return [{ line, column: undefined, value, concerns: "row", reason: "more-cells-than-columns" }];
  });
  return { columns, rows: rows.map(({ row }) => row), faults: [...faults, ...uneven, ...twice(columns)] };
}

const twice = (columns: readonly string[]): readonly RowFault[] =>
  columns
    .filter((name, index) => columns.indexOf(name) !== index)
    .map((name) => ({
      line: 1,
      column: name,
      value: told(name),
      concerns: "file",
      reason: "column-named-twice",
    }));
