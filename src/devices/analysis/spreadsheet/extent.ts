import { mostColumns } from "../../../core/import/table.ts";

/** Rows of a sheet, as spreadsheets have them (ECMA-376, SpreadsheetML's own limit in all programs). */
const mostRows = 1_048_576;
/** Of a sheet, filled or not: gaps are filled up to the furthest column. */
const mostCells = 20_000_000;

/** Where rows and cells say that they are: `r="7"`, `r="C7"`. */
const place = /[\s:]r\s*=\s*["']([A-Z]{0,4})([^"']*)["']/gu;

/** Whether a worksheet's XML places a cell so far out that filling the gaps before it would fill the memory. */
export function reachesTooFar(xml: string): boolean {
  let [rows, columns] = [0, 0];
  for (const [, letters = "", digits = ""] of xml.matchAll(place)) {
    // Nobody writes a number in entities, and what it hides would not be seen here.
    if (digits.includes("&")) return true;
    const row = Number(digits);
    // A row that isn't a number isn't a place: the reader says what is wrong with it.
    if (row > rows) rows = row;
    const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    if (column > columns) columns = column;
  }
  return rows > mostRows || columns > mostColumns || rows * columns > mostCells;
}
