import type { Act } from "../../../core/decisions/decision.ts";
import type { DeskLanguage } from "../words.ts";

/** What was done, as one says it of a person: "Ana · censored". No word of a text is told that may have been taken out of it since. */
export function actWords(act: Act, language: DeskLanguage): string {
  return language === "fr" ? inFrench(act) : inEnglish(act);
}

function inFrench(act: Act): string {
  switch (act.kind) {
    case "keep":
      return "a gardé";
    case "censor":
      return "a censuré";
    case "later":
      return "a remis à plus tard";
    case "redact":
      return `a retiré ${act.takenOut.length} caractères`;
    case "edit":
      return "a récrit le texte";
    case "note":
      return act.text === undefined ? "a noté (effacé)" : `a noté : ${act.text}`;
    case "tag":
      return act.value === undefined ? `a ôté l’étiquette ${act.tag}` : `a classé ${act.tag} : ${act.value}`;
    case "undo":
      return `a annulé le n° ${act.of}`;
    case "redo":
      return `a rétabli le n° ${act.of}`;
    case "erase":
      return act.rule === undefined ? "a effacé le texte" : "a effacé le texte, par règle de conservation";
    default:
      return act satisfies never;
  }
}

function inEnglish(act: Act): string {
  switch (act.kind) {
    case "keep":
      return "kept it";
    case "censor":
      return "censored it";
    case "later":
      return "put it off";
    case "redact":
      return `took out ${act.takenOut.length} characters`;
    case "edit":
      return "rewrote the text";
    case "note":
      return act.text === undefined ? "noted (erased)" : `noted: ${act.text}`;
    case "tag":
      return act.value === undefined ? `took off the tag ${act.tag}` : `tagged ${act.tag}: ${act.value}`;
    case "undo":
      return `undid no. ${act.of}`;
    case "redo":
      return `redid no. ${act.of}`;
    case "erase":
      return act.rule === undefined ? "erased the text" : "erased the text, by a rule of retention";
    default:
      return act satisfies never;
  }
}
