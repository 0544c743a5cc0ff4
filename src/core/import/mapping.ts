import { wordsOf } from "../findings/pattern.ts";
import type { Table } from "./table.ts";

/** What a column may mean to a message. */
export const fields = ["id", "text", "lang", "motive", "emotion"] as const;

export type Field = (typeof fields)[number];

/** The name of the column that each field is in; the curator may change it, and it is kept for the next file of the same source. */
export type Mapping = Readonly<Partial<Record<Field, string>>>;

/** Column names of the exports that were seen, in lower case without accents, by field; the more telling first. */
const knownNames: Readonly<Record<Field, readonly string[]>> = {
  id: wordsOf("id identifiant identifier uuid ref reference cle key numero number no"),
  text: wordsOf(
    "text texte message motivation motivations reponse answer contenu content body commentaire comment verbatim description",
  ),
  lang: wordsOf("lang langue language locale idioma sprache lingua"),
  motive: wordsOf("motive motif raison reason theme categorie category"),
  emotion: wordsOf("emotion sentiment ton tone mood humeur"),
};

const plain = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

const isKnown = (name: string): boolean =>
  Object.values(knownNames).some((names) => names.includes(plain(name)));

/** Whether a first row names columns: one of its cells is a name that exports use. */
export const looksLikeHeader = (cells: readonly (string | undefined)[]): boolean =>
  cells.some((cell) => cell !== undefined && isKnown(cell));

/** Which column is which: by name; failing that, the text is the column with the longest cells. Never a column twice. */
export function proposeMapping({ columns, rows }: Table): Mapping {
  const taken = new Map<Field, string>();
  const free = (): readonly string[] => columns.filter((column) => ![...taken.values()].includes(column));
  for (const field of fields) {
    const wholly = free().find((column) => knownNames[field].includes(plain(column)));
    const partly = free().find((column) =>
      plain(column)
        .split(/[^a-z0-9]+/u)
        .some((word) => knownNames[field].includes(word)),
    );
    const column = wholly ?? partly;
    if (column !== undefined) taken.set(field, column);
  }
  if (!taken.has("text")) {
    const lengths = free().map((column) => {
      const index = columns.indexOf(column);
      const letters = rows.slice(0, 200).reduce((sum, { cells }) => sum + (cells[index]?.length ?? 0), 0);
      return { column, letters };
    });
    const [longest] = lengths.toSorted((a, b) => b.letters - a.letters);
    if (longest !== undefined && longest.letters > 0) taken.set("text", longest.column);
  }
  return Object.fromEntries(taken);
}
