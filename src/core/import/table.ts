/** One row of a file, as it was written. */
export interface Row {
  /** Of the file, from 1: where the row begins, as an editor counts. In a JSON array the element, from 1. */
  readonly line: number;
  /** In the order of the columns; undefined where the row has none. */
  readonly cells: readonly (string | undefined)[];
}

/** A file's contents before anybody said what its columns mean. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly faults: readonly RowFault[];
}

/** What keeps a file from being imported, exactly where it is. */
export interface RowFault {
  readonly line: number;
  /** The column's name; undefined where the row itself is at fault. */
  readonly column: string | undefined;
  /** What stands there, cut to what a screen takes. */
  readonly value: string;
  /** A row can be left out; what makes the whole file doubtful can't. */
  readonly concerns: "row" | "file";
  /** In kebab-case: the desk has the words for it. */
  readonly reason: string;
}

const longestTold = 80;

/** A value as a fault tells it. */
export const told = (value: string): string =>
  value.length <= longestTold ? value : `${value.slice(0, longestTold)}…`;
