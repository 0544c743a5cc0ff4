import type { Field } from "../../../core/import/mapping.ts";
import { inBoth } from "../words.ts";

interface ImportWords {
  readonly title: string;
  readonly drop: string;
  readonly choose: string;
  readonly formats: string;
  readonly reading: (name: string) => string;
  readonly pasted: string;
  readonly cancel: string;
  readonly file: string;
  readonly what: Readonly<Record<"json" | "json-lines" | "delimited", string>>;
  readonly sheet: (name: string) => string;
  readonly rows: (count: number) => string;
  readonly encoding: string;
  readonly separator: string;
  readonly tab: string;
  readonly header: string;
  readonly source: string;
  readonly sourceHelp: string;
  readonly lang: string;
  readonly columns: string;
  readonly noColumn: string;
  readonly fields: Readonly<Record<Field, string>>;
  readonly preview: string;
  readonly row: string;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
  readonly checking: string;
  readonly faults: (count: number, rows: number) => string;
  readonly moreFaults: (count: number) => string;
  readonly wholeFile: string;
  readonly leaveOut: (rows: number) => string;
  readonly leftOut: (rows: number) => string;
  readonly putBack: string;
  readonly fresh: (count: number) => string;
  readonly changed: (count: number) => string;
  readonly gone: (count: number) => string;
  readonly same: (count: number) => string;
  readonly goneHelp: string;
  readonly beginning: (shown: number) => string;
  readonly takeIn: (count: number) => string;
  readonly takeChanges: (count: number) => string;
  readonly takeNothing: string;
  readonly taking: string;
  readonly taken: (source: string) => string;
  readonly read: string;
  readonly another: string;
}

const number = { fr: new Intl.NumberFormat("fr"), en: new Intl.NumberFormat("en") };
const fr = (count: number, one: string, many: string): string =>
  `${number.fr.format(count)} ${count < 2 ? one : many}`;
const en = (count: number, one: string, many: string): string =>
  `${number.en.format(count)} ${count === 1 ? one : many}`;

export const importWords = inBoth<ImportWords>({
  fr: {
    title: "Import",
    drop: "Déposez un fichier ici, ou collez un tableau",
    choose: "Choisir un fichier",
    formats:
      "CSV, TSV, JSON, JSONL ou XLSX, dans tout encodage, jusqu’à 128 Mo. Rien n’est repris avant que vous l’ayez vu.",
    reading: (name) => `Lecture de ${name}`,
    pasted: "Texte collé",
    cancel: "Annuler",
    file: "Fichier",
    what: { json: "JSON", "json-lines": "JSON par lignes", delimited: "Tableau en texte" },
    sheet: (name) => `Tableur, feuille « ${name} »`,
    rows: (count) => fr(count, "ligne", "lignes"),
    encoding: "Encodage",
    separator: "Séparateur",
    tab: "tabulation",
    header: "La première ligne nomme les colonnes",
    source: "Source",
    sourceHelp: "Le même nom à chaque export de la même plateforme : les colonnes y sont retenues.",
    lang: "Langue, où rien n’est dit",
    columns: "Colonnes",
    noColumn: "–",
    fields: { id: "Identifiant", text: "Message", lang: "Langue", motive: "Motif", emotion: "Émotion" },
    preview: "Premières lignes",
    row: "Ligne",
    column: "Colonne",
    value: "Valeur",
    reason: "Raison",
    checking: "Vérification…",
    faults: (count, rows) => `${fr(count, "erreur", "erreurs")} dans ${fr(rows, "ligne", "lignes")}`,
    moreFaults: (count) => `et ${fr(count, "autre", "autres")}`,
    wholeFile: "tout le fichier",
    leaveOut: (rows) =>
      rows === 1 ? "Laisser cette ligne de côté" : `Laisser ces ${number.fr.format(rows)} lignes de côté`,
    leftOut: (rows) => fr(rows, "ligne laissée de côté", "lignes laissées de côté"),
    putBack: "Les reprendre",
    fresh: (count) => fr(count, "nouveau", "nouveaux"),
    changed: (count) => fr(count, "modifié", "modifiés"),
    gone: (count) => fr(count, "disparu", "disparus"),
    same: (count) => fr(count, "inchangé", "inchangés"),
    goneHelp: "Ils ne sont plus dans le fichier. Ils restent ici, marqués, jusqu’à ce que quelqu’un décide.",
    beginning: (shown) => `les ${shown} premiers`,
    takeIn: (count) => `Reprendre ${fr(count, "message", "messages")}`,
    takeChanges: (count) => `Reprendre ${fr(count, "changement", "changements")}`,
    takeNothing: "Rien de nouveau dans ce fichier",
    taking: "Reprise…",
    taken: (source) => `Repris sous « ${source} »`,
    read: "Lire les messages",
    another: "Un autre fichier",
  },
  en: {
    title: "Import",
    drop: "Drop a file here, or paste a table",
    choose: "Choose a file",
    formats:
      "CSV, TSV, JSON, JSONL or XLSX, in any encoding, up to 128 MB. Nothing is taken in before you have seen it.",
    reading: (name) => `Reading ${name}`,
    pasted: "Pasted text",
    cancel: "Cancel",
    file: "File",
    what: { json: "JSON", "json-lines": "JSON lines", delimited: "Table in text" },
    sheet: (name) => `Spreadsheet, sheet “${name}”`,
    rows: (count) => en(count, "row", "rows"),
    encoding: "Encoding",
    separator: "Separator",
    tab: "tab",
    header: "The first row names the columns",
    source: "Source",
    sourceHelp: "The same name for each export of the same platform: its columns are remembered.",
    lang: "Language, where none is said",
    columns: "Columns",
    noColumn: "–",
    fields: { id: "Identifier", text: "Message", lang: "Language", motive: "Motive", emotion: "Emotion" },
    preview: "First rows",
    row: "Row",
    column: "Column",
    value: "Value",
    reason: "Reason",
    checking: "Checking…",
    faults: (count, rows) => `${en(count, "error", "errors")} in ${en(rows, "row", "rows")}`,
    moreFaults: (count) => `and ${en(count, "other", "others")}`,
    wholeFile: "the whole file",
    leaveOut: (rows) =>
      rows === 1 ? "Leave this row out" : `Leave these ${number.en.format(rows)} rows out`,
    leftOut: (rows) => en(rows, "row left out", "rows left out"),
    putBack: "Put them back",
    fresh: (count) => en(count, "new", "new"),
    changed: (count) => en(count, "changed", "changed"),
    gone: (count) => en(count, "gone", "gone"),
    same: (count) => en(count, "unchanged", "unchanged"),
    goneHelp: "They are no longer in the file. They stay here, marked, until somebody decides.",
    beginning: (shown) => `the first ${shown}`,
    takeIn: (count) => `Take in ${en(count, "message", "messages")}`,
    takeChanges: (count) => `Take in ${en(count, "change", "changes")}`,
    takeNothing: "Nothing new in this file",
    taking: "Taking in…",
    taken: (source) => `Taken in under “${source}”`,
    read: "Read the messages",
    another: "Another file",
  },
});
