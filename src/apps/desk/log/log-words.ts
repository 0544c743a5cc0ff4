import { inBoth } from "../words.ts";

interface LogWords {
  readonly title: string;
  readonly entries: (shown: string, all: string) => string;
  readonly none: string;
  readonly person: string;
  readonly everybody: string;
  readonly onFloor: string;
  readonly floorEntries: (count: string) => string;
  readonly message: string;
  readonly batch: (count: string) => string;
  readonly leaveBatch: string;
  readonly undo: string;
  readonly redo: string;
  readonly undoBatch: string;
  readonly redoBatch: string;
  readonly show: (message: string) => string;
  readonly ofBatch: string;
  readonly notSaved: string;
  readonly undone: string;
  readonly list: string;
}

export const logWords = inBoth<LogWords>({
  fr: {
    title: "Journal",
    entries: (shown, all) =>
      shown !== all ? `${shown} sur ${all} décisions` : all === "1" ? "1 décision" : `${all} décisions`,
    none: "Rien n’a encore été décidé.",
    person: "Personne",
    everybody: "tout le monde",
    onFloor: "la salle",
    floorEntries: (count) => `${count} depuis la salle`,
    message: "Message",
    batch: (count) => `Lot de ${count} décisions`,
    leaveBatch: "Voir tout le journal",
    undo: "Annuler",
    redo: "Rétablir",
    undoBatch: "Annuler le lot",
    redoBatch: "Rétablir le lot",
    show: (message) => `Ouvrir le message ${message}`,
    ofBatch: "lot",
    notSaved: "pas encore enregistré",
    undone: "annulé",
    list: "Journal, la ligne la plus récente d’abord",
  },
  en: {
    title: "Log",
    entries: (shown, all) =>
      shown !== all ? `${shown} of ${all} decisions` : all === "1" ? "1 decision" : `${all} decisions`,
    none: "Nothing was decided yet.",
    person: "Person",
    everybody: "everybody",
    onFloor: "the floor",
    floorEntries: (count) => `${count} from the floor`,
    message: "Message",
    batch: (count) => `Batch of ${count} decisions`,
    leaveBatch: "See the whole log",
    undo: "Undo",
    redo: "Redo",
    undoBatch: "Undo the batch",
    redoBatch: "Redo the batch",
    show: (message) => `Open message ${message}`,
    ofBatch: "batch",
    notSaved: "not saved yet",
    undone: "undone",
    list: "Log, the latest line first",
  },
});
