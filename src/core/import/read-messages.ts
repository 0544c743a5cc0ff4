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
  /** Ids that messages of other sources have: an id belongs to one source. */
  readonly elsewhere: ReadonlySet<string>;
  /** Ids of messages that were erased on somebody's request: a file that still has them doesn't bring them back. */
  readonly erased: ReadonlySet<string>;
}

const idForm = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/u;
/** Characters, UTF-16. Many times what a palm can show: it is no message, but a file that was read wrongly. */
const longest = 10_000;
/** Half a character, or what stands where bytes were no letter in the encoding that the file was read in. */
const lost = /[\p{Cs}\uFFFD]/u;
const langForm = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u;

/** Whether a text can be of this language: "fr-valle-valle" has the form of a tag, and nothing that goes by words could name it. */
function isLanguage(lang: string): boolean {
  if (!langForm.test(lang)) return false;
  try {
    return Intl.getCanonicalLocales(lang).length === 1;
  } catch {
    return false;
  }
}

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
    // Where nothing could be read no column is missing.
    const isUnread = table.columns.length === 0 && faults.length > 0;
    if (isUnread) return { kind: "faulty", faults };
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
  const takenIds = new Set<string>();
  const languages = new Map<string, boolean>();
  const freeIds = idsFromTexts();
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
    const normalised = text.length > longest ? "" : asParagraph(text);
    if (text.length > longest) fault("text", "text-too-long");
    else if (normalised === "") fault("text", "text-is-empty");
    else if (lost.test(text)) fault("text", "letters-are-lost");
    const lang = cell(row, "lang").trim() || wish.lang;
    if (!languages.has(lang)) languages.set(lang, isLanguage(lang));
    if (languages.get(lang) === false) fault("lang", "not-a-language-tag");
    const hasIds = columnOf("id") !== -1;
    const id = hasIds ? cell(row, "id").trim() : freeIds(normalised);
    if (!idForm.test(id)) fault("id", id === "" ? "id-is-empty" : "not-an-id");
    else if (takenIds.has(id)) fault("id", "id-twice");
    else if (wish.erased.has(id)) fault("id", "was-erased");
    else if (wish.elsewhere.has(id)) fault("id", "id-of-another-source");
    takenIds.add(id);
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

const hex = (text: string): string => seedOf(text).toString(16).padStart(8, "0");

/** Ids that are "t" and the hash of the text, with a number from its second occurrence on. */
function idsFromTexts(): (text: string) => string {
  const copies = new Map<string, number>();
  return (text) => {
    const base = `t${hex(text)}${hex(`\n${text}`)}`;
    const copy = (copies.get(base) ?? 0) + 1;
    copies.set(base, copy);
    return copy === 1 ? base : `${base}-${copy}`;
  };
}
