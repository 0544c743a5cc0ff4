import { inBoth } from "../words.ts";

interface HouseWords {
  readonly silent: string;
  readonly full: string;
  readonly loggedOut: string;
  readonly forked: string;
  readonly takeTheirs: string;
  readonly giveMine: string;
  readonly save: string;
}

export const houseWords = inBoth<HouseWords>({
  fr: {
    silent:
      "La maison ne répond pas : tout est gardé dans ce navigateur, et lui est envoyé quand elle répond.",
    full: "Le disque de la maison est plein : tout est gardé dans ce navigateur. Libérez de la place.",
    loggedOut: "Tout est gardé dans ce navigateur. Pour que la maison le garde aussi, entrez le code.",
    forked:
      "La maison et ce navigateur ont décidé chacun de leur côté. Enregistrez d’abord ce qui est ici dans un fichier, puis choisissez ce qui compte.",
    takeTheirs: "Prendre ce que la maison a",
    giveMine: "Garder ce qui est ici",
    save: "Enregistrer un fichier",
  },
  en: {
    silent: "The house does not answer: everything is kept in this browser, and sent when it answers again.",
    full: "The house's disk is full: everything is kept in this browser. Free some space.",
    loggedOut: "Everything is kept in this browser. For the house to keep it too, enter the PIN.",
    forked:
      "The house and this browser have each gone on deciding. Save what is here to a file first, then choose what counts.",
    takeTheirs: "Take what the house has",
    giveMine: "Keep what is here",
    save: "Save a file",
  },
});
