import { inBoth } from "../words.ts";

interface FileWords {
  readonly title: string;
  readonly withoutWords: string;
  readonly log: string;
  readonly orders: string;
  readonly set: string;
  /** Parts of files' names. */
  readonly logName: string;
  readonly ordersName: string;
  readonly setName: string;
}

export const fileWords = inBoth<FileWords>({
  fr: {
    title: "Fichiers",
    withoutWords: "Aucun mot retiré n’y figure.",
    log: "Exporter le journal",
    orders: "Exporter les ordres de la salle",
    set: "Exporter les messages gardés",
    logName: "journal",
    ordersName: "salle",
    setName: "messages",
  },
  en: {
    title: "Files",
    withoutWords: "No word that was taken out is in them.",
    log: "Export the log",
    orders: "Export the floor’s orders",
    set: "Export the messages kept",
    logName: "log",
    ordersName: "floor",
    setName: "messages",
  },
});
