import type { Stage } from "../../../devices/analysis/protocol.ts";
import type { ViewId } from "../views.ts";
import { inBoth } from "../words.ts";

interface ShellWords {
  readonly desk: string;
  readonly views: string;
  readonly titles: Readonly<Record<ViewId, string>>;
  /** The page on which a message in a palm is taken off. */
  readonly floor: string;
  readonly otherLanguage: string;
  readonly settings: string;
  readonly opening: string;
  readonly searching: Readonly<Record<Stage, (done: string, of: string) => string>>;
  readonly allSaved: string;
  readonly saving: (count: number) => string;
  readonly whoDecides: string;
  readonly whoSays: string;
  readonly name: string;
  /** People that the log knows. */
  readonly known: string;
  readonly handOver: (who: string) => string;
  readonly begin: string;
  readonly empty: string;
  readonly emptySays: string;
  readonly openFloorSet: string;
  readonly openingFloorSet: string;
  readonly orImport: string;
  readonly damaged: (count: number) => string;
}

export const shellWords = inBoth<ShellWords>({
  fr: {
    desk: "bureau",
    views: "Vues",
    titles: {
      queue: "Lecture",
      search: "Recherche",
      statistics: "Statistiques",
      import: "Import",
      publish: "Publication",
      log: "Journal",
    },
    floor: "La salle",
    otherLanguage: "English",
    settings: "Réglages",
    opening: "Le bureau s’ouvre…",
    searching: {
      reading: (done, of) => `Lecture : ${done} sur ${of}`,
      looking: (done, of) => `Examen des textes : ${done} sur ${of}`,
      comparing: (done, of) => `Recherche des semblables : ${done} sur ${of}`,
    },
    allSaved: "Tout est enregistré",
    saving: (count) => (count === 1 ? "1 décision à enregistrer" : `${count} décisions à enregistrer`),
    whoDecides: "Qui décide ?",
    whoSays:
      "Ce nom accompagne chaque décision dans le journal. À chaque personne le sien : en haut, il se change à tout moment.",
    name: "Nom",
    known: "Ou, d’une touche, qui a déjà décidé ici :",
    handOver: (who) => `${who} décide : passer à quelqu’un d’autre`,
    begin: "Commencer",
    empty: "Le bureau est vide",
    emptySays:
      "Commencez par les messages qui sont exposés aujourd’hui, ou importez l’export d’une plateforme.",
    openFloorSet: "Ouvrir les messages exposés",
    openingFloorSet: "Les messages arrivent…",
    orImport: "Importer un fichier",
    damaged: (count) =>
      `${count} entrées de ce qui était gardé sont illisibles ; le reste est intact. Prévenez la technique avant de continuer.`,
  },
  en: {
    desk: "desk",
    views: "Views",
    titles: {
      queue: "Reading",
      search: "Search",
      statistics: "Statistics",
      import: "Import",
      publish: "Publish",
      log: "Log",
    },
    floor: "The floor",
    otherLanguage: "Français",
    settings: "Settings",
    opening: "The desk opens…",
    searching: {
      reading: (done, of) => `Reading: ${done} of ${of}`,
      looking: (done, of) => `Looking through the texts: ${done} of ${of}`,
      comparing: (done, of) => `Looking for what is alike: ${done} of ${of}`,
    },
    allSaved: "Everything is saved",
    saving: (count) => (count === 1 ? "1 decision to be saved" : `${count} decisions to be saved`),
    whoDecides: "Who decides?",
    whoSays:
      "This name goes with each decision in the log. To each person their own: it is changed above, at any time.",
    name: "Name",
    known: "Or, by one press, who has decided here before:",
    handOver: (who) => `${who} decides: hand over to somebody else`,
    begin: "Begin",
    empty: "The desk is empty",
    emptySays: "Begin with the messages that are on the floor today, or import a platform's export.",
    openFloorSet: "Open the messages on the floor",
    openingFloorSet: "The messages are coming…",
    orImport: "Import a file",
    damaged: (count) =>
      `${count} entries of what was kept cannot be read; the rest is whole. Tell a technician before going on.`,
  },
});
