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

/** No export of messages has more; a file that seems to is read as something that it isn't. */
export const mostColumns = 500;

/** Everything that can be wrong with a file. */
export const faultReasons = [
  "column-named-twice",
  "file-is-a-picture",
  "file-is-an-archive",
  "file-is-an-old-spreadsheet",
  "file-is-empty",
  "file-is-no-text",
  "file-is-pdf",
  "file-too-large",
  "id-is-empty",
  "id-of-another-source",
  "id-twice",
  "letters-are-lost",
  "more-cells-than-columns",
  "no-list-of-messages",
  "no-rows",
  "no-text-column",
  "not-a-language-tag",
  "not-a-plain-value",
  "not-an-id",
  "not-an-object",
  "not-json",
  "quote-never-closed",
  "spreadsheet-is-damaged",
  "text-is-empty",
  "text-too-long",
  "too-many-columns",
  "was-erased",
  "words-after-quote",
] as const;

export type FaultReason = (typeof faultReasons)[number];

/** What keeps a file from being imported, exactly where it is. */
export interface RowFault {
  readonly line: number;
  /** The column's name; undefined where the row itself is at fault. */
  readonly column: string | undefined;
  /** What stands there, cut to what a screen takes. */
  readonly value: string;
  /** A row can be left out; what makes the whole file doubtful can't. */
  readonly concerns: "row" | "file";
  /** The desk has the words for it. */
  readonly reason: FaultReason;
}

const longestTold = 80;

/** A value as a fault tells it. */
export const told = (value: string): string =>
  value.length <= longestTold ? value : `${value.slice(0, longestTold)}…`;

/** A file that nothing can be read from. */
export const unreadable = (reason: FaultReason, { line = 1, value = "" } = {}): Table => ({
  columns: [],
  rows: [],
  faults: [{ line, column: undefined, value: told(value.trim()), concerns: "file", reason }],
});
