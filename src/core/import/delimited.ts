import { headedTable, type ReadRow } from "./headed-table.ts";
import { type FaultReason, type RowFault, type Table, told } from "./table.ts";

export const delimiters = [",", ";", "\t", "|"] as const;

export type Delimiter = (typeof delimiters)[number];

interface DelimitedRow extends ReadRow {
  /** Where in the text the next one begins. */
  readonly end: number;
}

/**
 * The rows of comma-, semicolon-, tab- or bar-separated text (RFC 4180, any line end), one by one, so that whoever reads can tell how far it is
 * and stop. Lines without a word are no rows. A quotation mark that is never closed, or that words follow, is a fault of its row: the rest of the
 * file would be read as something else than was meant.
 */
export function* delimitedRows(text: string, delimiter: Delimiter): Generator<DelimitedRow, void, undefined> {
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
    const isBlank = cells.every((cell) => cell.trim() === "");
    if (!isBlank || faults.length > 0) yield { row: { line: begins, cells }, faults, end: at };
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

/** Rows between two words on how far it is. */
const rowsPerStep = 2000;

/**
 * @param hasHeader whether the first row names the columns.
 * @param progress units of the text that are read, and all of them.
 */
export function delimitedTable(
  text: string,
  delimiter: Delimiter,
  hasHeader: boolean,
  progress?: (done: number, total: number) => void,
): Table {
  const read: ReadRow[] = [];
  for (const row of delimitedRows(text, delimiter)) {
    if (read.push(row) % rowsPerStep === 0) progress?.(row.end, text.length);
  }
  return headedTable(read, hasHeader);
}
