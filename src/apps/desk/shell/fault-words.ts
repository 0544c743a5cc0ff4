import type { PaumeErrorCode } from "../../../core/error.ts";
import { ADVICE_FR } from "../../../installation/advice-fr.ts";
import { ADVICE } from "../../../installation/advice.ts";
import { inBoth } from "../words.ts";

/** What happened at the desk, and what to do about it. As everywhere, but for what means something else here. */
export const faultWords = inBoth<Readonly<Record<PaumeErrorCode, string>>>({
  fr: {
    ...ADVICE_FR,
    "store-failed":
      "Le navigateur ne peut plus rien enregistrer : libérez de la place sur le disque et laissez cette page ouverte. Rien de ce que vous décidez n’est perdu ; c’est écrit dès que possible.",
    "workspace-elsewhere":
      "Le bureau est ouvert dans une autre fenêtre : fermez-la, et celle-ci prend la suite d’elle-même.",
    "workspace-damaged": "Ce fichier, ou une partie de ce qui était gardé, est abîmé : le reste est intact.",
    "house-silent":
      "La maison ne répond pas : ce qui est décidé est gardé dans ce navigateur, et lui est envoyé quand elle répond.",
    "state-unsaved":
      "Le disque de la maison est plein : libérez de la place. Ce navigateur garde tout en attendant.",
    "set-missing": "Les messages exposés sont introuvables dans le dossier messages.",
    "set-corrupt": "Les messages exposés ont des défauts : corrigez les lignes nommées ici.",
    "set-wrong-hash": "Les messages exposés ne sont pas ceux que leur manifeste décrit.",
    "installation-missing": "Le fichier de l’installation est introuvable.",
    "installation-invalid": "Le fichier de l’installation a des défauts : corrigez les champs nommés ici.",
    "analysis-failed": "L’examen des textes s’est arrêté : rechargez la page, il recommence.",
    "fonts-missing": "Des caractères n’ont pas pu être chargés : relancez npm start.",
  },
  en: {
    ...ADVICE,
    "store-failed":
      "The browser can keep nothing more: free some disk space, and leave this page open. Nothing you decide is lost; it is written as soon as it can be.",
    "workspace-elsewhere": "The desk is open in another window: close that, and this one goes on by itself.",
    "workspace-damaged": "This file, or part of what was kept, is damaged: the rest is whole.",
    "house-silent":
      "The house does not answer: what is decided is kept in this browser, and sent when it answers again.",
    "state-unsaved": "The house's disk is full: free some space. Meanwhile this browser keeps everything.",
    "set-missing": "The messages on the floor are not in the folder messages.",
    "set-corrupt": "The messages on the floor have faults: mend the lines that are named here.",
    "set-wrong-hash": "The messages on the floor are not those that their manifest describes.",
    "installation-missing": "The installation's file is not there.",
    "installation-invalid": "The installation's file has faults: mend the fields that are named here.",
    "analysis-failed": "Looking through the texts has stopped: reload the page, and it begins again.",
    "fonts-missing": "Some letters could not be loaded: run npm start again.",
  },
});
