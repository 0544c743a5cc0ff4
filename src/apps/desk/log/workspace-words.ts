import type { BroughtFile, HouseStanding } from "../../../installation/keeping/keeping.ts";
import { inBoth } from "../words.ts";

interface WorkspaceWords {
  readonly title: string;
  readonly secret: string;
  readonly save: string;
  readonly bring: string;
  readonly file: string;
  /** Part of a file's name. */
  readonly name: string;
  readonly became: Readonly<Record<BroughtFile | "damaged", string>>;
  readonly house: string;
  readonly standing: Readonly<Record<HouseStanding, string>>;
  readonly load: string;
  readonly ask: string;
  readonly takeTheirs: string;
  readonly giveMine: string;
}

export const workspaceWords = inBoth<WorkspaceWords>({
  fr: {
    title: "Tout l’espace de travail",
    secret: "Tous les textes, tout le journal : un fichier à garder comme le bureau lui-même.",
    save: "Exporter",
    bring: "Reprendre un fichier…",
    file: "Fichier d’un espace de travail",
    name: "espace",
    became: {
      taken: "Le fichier est repris, et enregistré.",
      known: "Tout ce que dit ce fichier est déjà ici.",
      forked: "Ce fichier vient d’un autre espace, ou d’une autre suite de celui-ci : rien n’est changé.",
      damaged: "Ce fichier est abîmé ou n’est pas un espace de travail : rien n’est changé.",
    },
    house: "Copie dans la maison",
    standing: {
      agrees: "La maison a tout ce qui est ici.",
      newer: "La maison en avait plus : ouvrez-le.",
      "logged-out": "La maison demande le code des curateurs : rechargez la page.",
      forked:
        "Ici et dans la maison, on a continué séparément. Exportez d’abord cet espace, puis choisissez lequel compte.",
      unknown: "Pas encore comparée.",
      silent: "La maison ne répond pas. Tout est dans ce navigateur, et lui sera envoyé.",
      full: "Le disque de la maison est plein. Tout est dans ce navigateur.",
    },
    load: "Ouvrir",
    ask: "Demander encore",
    takeTheirs: "La maison compte",
    giveMine: "Ce navigateur compte",
  },
  en: {
    title: "The whole workspace",
    secret: "All texts, all of the log: a file to be guarded as the desk itself.",
    save: "Export",
    bring: "Take in a file…",
    file: "A workspace’s file",
    name: "workspace",
    became: {
      taken: "The file is taken in, and saved.",
      known: "All that this file says is here already.",
      forked:
        "This file is from another workspace, or from another history of this one: nothing was changed.",
      damaged: "This file is damaged, or no workspace: nothing was changed.",
    },
    house: "The house’s copy",
    standing: {
      agrees: "The house has all that is here.",
      newer: "The house had more: open it.",
      "logged-out": "The house asks for the curators’ PIN: load this page again.",
      forked:
        "Here and in the house work has gone on separately. Export this workspace first, then choose which one counts.",
      unknown: "Not compared yet.",
      silent: "The house does not answer. All is in this browser, and will be sent.",
      full: "The house’s disk is full. All is in this browser.",
    },
    load: "Open it",
    ask: "Ask again",
    takeTheirs: "The house counts",
    giveMine: "This browser counts",
  },
});
