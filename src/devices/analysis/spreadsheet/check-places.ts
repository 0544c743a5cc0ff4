import { mostColumns } from "../../../core/import/table.ts";
import { TooLarge } from "./unpack.ts";

/** Rows of a sheet, as spreadsheet programs have them. */
const mostRows = 1_048_576;
/** Of a sheet, filled or not: gaps are filled up to the furthest column. */
const mostCells = 20_000_000;

/** Where rows and cells say that they are: `<row r="7"`, `<c r="C7"`. */
const placed = /<(?:[^\s<>:]+:)?(?:c|row)\s[^<]*?(?<=[\s:])r\s*=\s*(["'])([^]*?)\1/gu;
const place = /^([A-Z]{0,3})(\d{1,10})$/u;

/**
 * Looks at where a worksheet's cells are before it is read, since a reader fills the gaps up to the furthest and takes whatever it finds for letters.
 * @throws TooLarge where the gaps would fill the memory; RangeError where something is in no place at all.
 */
export function checkPlaces(xml: string): void {
  let [rows, columns] = [0, 0];
  for (const [, , where = ""] of xml.matchAll(placed)) {
    const [, letters, digits] = place.exec(where) ?? [];
    if (letters === undefined) throw new RangeError(`no place in a sheet: ${where}`);
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, columnNumber(letters));
  }
  if (rows > mostRows || columns > mostColumns || rows * columns > mostCells) {
    throw new TooLarge(`${rows} rows, ${columns} columns`);
  }
}

/** 1 for A, 27 for AA. */
const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
