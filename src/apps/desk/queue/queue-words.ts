import type { Risk } from "../../../core/desk/risk.ts";
import type { Decision } from "../../../core/decisions/decision.ts";
import type { Status } from "../../../core/decisions/replay.ts";
import { inBoth } from "../words.ts";
import type { Command } from "./commands.ts";
import type { Part } from "./rows.ts";

interface QueueWords {
  readonly list: string;
  readonly part: string;
  readonly parts: Readonly<Record<Part, string>>;
  readonly status: Readonly<Record<Status, string>>;
  readonly risk: Readonly<Record<Risk, string>>;
  readonly notSearched: string;
  readonly commands: Readonly<Record<Command, string>>;
  readonly act: Readonly<Record<Decision["act"]["kind"], string>>;
  readonly filtered: (says: string, count: number) => string;
  readonly showAll: string;
  readonly decided: (done: string, of: string) => string;
  readonly allDecided: string;
  readonly pace: (seconds: string) => string;
  readonly left: (from: string, to: string) => string;
  readonly nothingHere: string;
  readonly message: string;
  readonly row: (place: string, of: string) => string;
  readonly taken: string;
  readonly found: string;
  readonly nothingFound: string;
  readonly ofAll: string;
  readonly settled: string;
  readonly sure: string;
  readonly likely: string;
  readonly possible: string;
  readonly alike: (count: number) => string;
  readonly asWritten: string;
  readonly asShown: string;
  readonly history: string;
  readonly saved: string;
  readonly notSaved: string;
  readonly undone: string;
  readonly inBatch: string;
  readonly undo: string;
  readonly redo: string;
  readonly decisions: string;
  readonly why: string;
  readonly note: string;
  readonly text: string;
  readonly save: string;
  readonly saveAndKeep: string;
  readonly cancel: string;
  readonly unfit: string;
  readonly marked: (count: number) => string;
  readonly ask: Readonly<Record<"keep" | "censor" | "later", (count: number) => string>>;
  readonly askSays: string;
  readonly yes: string;
  readonly changed: string;
  readonly gone: string;
}

export const queueWords = inBoth<QueueWords>({
  fr: {
    list: "Messages, par risque",
    part: "Montrer",
    parts: {
      all: "Tous",
      undecided: "À décider",
      later: "Remis à plus tard",
      kept: "Gardés",
      censored: "Censurés",
    },
    status: {
      open: "à décider",
      later: "plus tard",
      "kept-once": "gardé une fois",
      kept: "gardé",
      censored: "censuré",
      erased: "effacé",
    },
    risk: {
      personal: "données personnelles",
      harmful: "propos blessants",
      unfit: "forme",
      unsuspected: "rien trouvé",
    },
    notSearched: "pas encore examiné",
    commands: {
      keep: "Garder",
      censor: "Censurer",
      "redact-and-keep": "Caviarder et garder",
      redact: "Caviarder",
      edit: "Modifier",
      later: "Plus tard",
      note: "Noter",
      why: "Motif",
      undo: "Annuler le dernier geste",
      redo: "Rétablir",
      next: "Message suivant",
      previous: "Message précédent",
      "next-word": "Mot suivant (avec Maj : étendre)",
      "previous-word": "Mot précédent (avec Maj : réduire)",
      mark: "Marquer",
      "mark-alike": "Marquer les semblables",
      unmark: "Tout démarquer",
    },
    act: {
      keep: "gardé",
      censor: "censuré",
      later: "remis à plus tard",
      redact: "mots retirés",
      edit: "modifié",
      note: "note",
      tag: "étiquette",
      undo: "annulé",
      redo: "rétabli",
      erase: "effacé",
    },
    filtered: (says, count) => `Filtre : ${says} (${count})`,
    showAll: "Tout montrer",
    decided: (done, of) => `${done} décidés sur ${of}`,
    allDecided: "Tout est décidé.",
    pace: (seconds) => `${seconds} s par message`,
    left: (from, to) => (from === to ? `encore environ ${from}` : `encore ${from} à ${to}`),
    nothingHere: "Aucun message ici.",
    message: "Message",
    row: (place, of) => `${place} sur ${of}`,
    taken: "mots retirés",
    found: "À regarder",
    nothingFound: "Rien n’a été trouvé dans ce texte.",
    ofAll: "tout le texte",
    settled: "retiré",
    sure: "sûr",
    likely: "probable",
    possible: "possible",
    alike: (count) => `${count} messages presque semblables, à la suite dans la liste`,
    asWritten: "Texte reçu",
    asShown: "Ce qui sera montré",
    history: "Ce qui a été décidé",
    saved: "enregistré",
    notSaved: "pas encore enregistré",
    undone: "annulé",
    inBatch: "par lot",
    undo: "Annuler",
    redo: "Rétablir",
    decisions: "Décider",
    why: "Motif, joint à la prochaine décision",
    note: "Note, pour les collègues",
    text: "Texte tel qu’il sera montré",
    save: "Enregistrer",
    saveAndKeep: "Enregistrer et garder",
    cancel: "Laisser",
    unfit: "Ce texte ne peut pas être montré :",
    marked: (count) => (count === 1 ? "1 message marqué" : `${count} messages marqués`),
    ask: {
      keep: (count) =>
        count === 1 ? "Garder le message marqué ?" : `Garder les ${count} messages marqués ?`,
      censor: (count) =>
        count === 1 ? "Censurer le message marqué ?" : `Censurer les ${count} messages marqués ?`,
      later: (count) =>
        count === 1 ? "Remettre le message marqué ?" : `Remettre les ${count} messages marqués ?`,
    },
    askSays: "Le journal aura une ligne pour chacun ; un seul geste les annule tous.",
    yes: "Oui",
    changed: "changé depuis sa décision",
    gone: "absent du dernier fichier",
  },
  en: {
    list: "Messages, by risk",
    part: "Show",
    parts: {
      all: "All",
      undecided: "Undecided",
      later: "Put off",
      kept: "Kept",
      censored: "Censored",
    },
    status: {
      open: "undecided",
      later: "later",
      "kept-once": "kept once",
      kept: "kept",
      censored: "censored",
      erased: "erased",
    },
    risk: {
      personal: "personal data",
      harmful: "hurtful words",
      unfit: "form",
      unsuspected: "nothing found",
    },
    notSearched: "not looked at yet",
    commands: {
      keep: "Keep",
      censor: "Censor",
      "redact-and-keep": "Redact and keep",
      redact: "Redact",
      edit: "Edit",
      later: "Later",
      note: "Note",
      why: "Reason",
      undo: "Undo the last act",
      redo: "Redo",
      next: "Next message",
      previous: "Previous message",
      "next-word": "Next word (with Shift: more)",
      "previous-word": "Previous word (with Shift: fewer)",
      mark: "Mark",
      "mark-alike": "Mark all alike",
      unmark: "Unmark all",
    },
    act: {
      keep: "kept",
      censor: "censored",
      later: "put off",
      redact: "words taken out",
      edit: "edited",
      note: "note",
      tag: "tag",
      undo: "undone",
      redo: "redone",
      erase: "erased",
    },
    filtered: (says, count) => `Filter: ${says} (${count})`,
    showAll: "Show all",
    decided: (done, of) => `${done} of ${of} decided`,
    allDecided: "Everything is decided.",
    pace: (seconds) => `${seconds} s a message`,
    left: (from, to) => (from === to ? `about ${from} to go` : `${from} to ${to} to go`),
    nothingHere: "No message here.",
    message: "Message",
    row: (place, of) => `${place} of ${of}`,
    taken: "words taken out",
    found: "To look at",
    nothingFound: "Nothing was found in this text.",
    ofAll: "the whole text",
    settled: "taken out",
    sure: "sure",
    likely: "likely",
    possible: "possible",
    alike: (count) => `${count} messages that are nearly the same, one after the other in the list`,
    asWritten: "Text as it came",
    asShown: "What will be shown",
    history: "What was decided",
    saved: "saved",
    notSaved: "not saved yet",
    undone: "undone",
    inBatch: "in a batch",
    undo: "Undo",
    redo: "Redo",
    decisions: "Decide",
    why: "Reason, goes with the next decision",
    note: "Note, for colleagues",
    text: "Text as it will be shown",
    save: "Save",
    saveAndKeep: "Save and keep",
    cancel: "Leave it",
    unfit: "This text cannot be shown:",
    marked: (count) => (count === 1 ? "1 message marked" : `${count} messages marked`),
    ask: {
      keep: (count) => (count === 1 ? "Keep the marked message?" : `Keep the ${count} marked messages?`),
      censor: (count) =>
        count === 1 ? "Censor the marked message?" : `Censor the ${count} marked messages?`,
      later: (count) =>
        count === 1 ? "Put off the marked message?" : `Put off the ${count} marked messages?`,
    },
    askSays: "The log gets a line for each; one undo takes them all back.",
    yes: "Yes",
    changed: "changed since it was decided",
    gone: "not in the last file",
  },
});
