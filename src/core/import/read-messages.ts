import { seedOf } from "../chance.ts";
import type { Field, Mapping } from "./mapping.ts";
import { type FaultReason, type Row, type RowFault, type Table, told } from "./table.ts";

/** A message as a file brought it. */
export interface ImportedMessage {
  readonly id: string;
  /** BCP 47. */
  readonly lang: string;
  /** Exactly as written. */
  readonly text: string;
  /** As one paragraph: composed (NFC), any run of spaces and line ends a single space, none at its ends. */
  readonly normalised: string;
  readonly motive: string | undefined;
  readonly emotion: string | undefined;
}

/** All of a file's messages, or none of them and every reason why. */
export type Import =
  | { readonly kind: "ready"; readonly messages: readonly ImportedMessage[] }
  | { readonly kind: "faulty"; readonly faults: readonly RowFault[] };

export interface ImportWish {
  readonly mapping: Mapping;
  /** Of rows that name no language, or all rows where no column does. */
  readonly lang: string;
  /** Lines that the curator leaves out, having seen what is wrong with them. */
  readonly leftOut: ReadonlySet<number>;
}

const idForm = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/u;
const langForm = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u;

/** The text as one paragraph, in the form in which texts are compared and set. */
export const asParagraph = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();

/**
 * The messages of a table. Nothing is half-imported: with one fault in a row that is not left out, there are none. Rows without an id column get
 * one from their text, so that the same text has the same id in the next export, too.
 */
export function readMessages(table: Table, wish: ImportWish): Import {
  const faults: RowFault[] = table.faults.filter(
    ({ line, concerns }) => concerns === "file" || !wish.leftOut.has(line),
  );
  const rows = table.rows.filter(({ line }) => !wish.leftOut.has(line));
  const columnOf = (field: Field): number =>
    wish.mapping[field] === undefined ? -1 : table.columns.indexOf(wish.mapping[field]);
  if (columnOf("text") === -1) {
    faults.push({
      line: 1,
      column: wish.mapping.text,
      value: told(table.columns.join(", ")),
      concerns: "file",
      reason: "no-text-column",
    });
    return { kind: "faulty", faults };
  }
  const cell = ({ cells }: Row, field: Field): string => cells[columnOf(field)] ?? "";
  const lineOfId = new Map<string, number>();
  const messages = rows.map((row): ImportedMessage => {
    const fault = (field: Field, reason: FaultReason): void => {
      faults.push({
        line: row.line,
        column: wish.mapping[field],
        value: told(cell(row, field)),
        concerns: "row",
        reason,
      });
    };
    const text = cell(row, "text");
    const normalised = asParagraph(text);
    if (normalised === "") fault("text", "text-is-empty");
    const lang = cell(row, "lang").trim() || wish.lang;
    if (!langForm.test(lang)) fault("lang", "not-a-language-tag");
    const hasIds = columnOf("id") !== -1;
    const id = hasIds ? cell(row, "id").trim() : freeId(normalised, lineOfId);
    if (!idForm.test(id)) fault("id", id === "" ? "id-is-empty" : "not-an-id");
    else if (lineOfId.has(id)) fault("id", "id-twice");
    lineOfId.set(id, row.line);
    const tag = (field: Field): string | undefined => cell(row, field).trim() || undefined;
    return { id, lang, text, normalised, motive: tag("motive"), emotion: tag("emotion") };
  });
  if (rows.length === 0 && faults.length === 0) {
    faults.push({ line: 1, column: undefined, value: "", concerns: "file", reason: "no-rows" });
  }
  return faults.length > 0
    ? { kind: "faulty", faults: faults.toSorted((a, b) => a.line - b.line) }
    : { kind: "ready", messages };
}

/** "t" and the hash of the text; with a number from its second occurrence on. */
function freeId(text: string, taken: ReadonlyMap<string, number>): string {
  const base = `t${seedOf(text).toString(16).padStart(8, "0")}${seedOf(`\n${text}`).toString(16).padStart(8, "0")}`;
  for (let copy = 1; ; copy += 1) {
    const id = copy === 1 ? base : `${base}-${copy}`;
    if (!taken.has(id)) return id;
  }
}
