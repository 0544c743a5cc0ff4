import { inBoth } from "../words.ts";

interface FileWords {
  readonly title: string;
  readonly withoutWords: string;
  readonly log: string;
  readonly set: string;
  /** Parts of files' names. */
  readonly logName: string;
  readonly setName: string;
}

export const fileWords = inBoth<FileWords>({
  fr: {
    title: "Fichiers",
    withoutWords: "Aucun mot retiré n’y figure.",
    log: "Exporter le journal",
    set: "Exporter les messages gardés",
    logName: "journal",
    setName: "messages",
  },
  en: {
    title: "Files",
    withoutWords: "No word that was taken out is in them.",
    log: "Export the log",
    set: "Export the messages kept",
    logName: "log",
    setName: "messages",
  },
});
