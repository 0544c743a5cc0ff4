import type { HouseStanding } from "../../../installation/keeping/keeping.ts";
import { inBoth } from "../words.ts";

interface HouseWords {
  /** How the house's disk stands to this browser, where somebody should know. */
  readonly standing: Readonly<Partial<Record<HouseStanding, string>>>;
  readonly openLog: string;
}

export const houseWords = inBoth<HouseWords>({
  fr: {
    standing: {
      silent:
        "La maison ne répond pas : tout est gardé dans ce navigateur, et lui est envoyé quand elle répond.",
      full: "Le disque de la maison est plein : tout est gardé dans ce navigateur. Libérez de la place.",
      "logged-out": "Tout est gardé dans ce navigateur. Pour que la maison le garde aussi, entrez le code.",
      forked:
        "La maison et ce navigateur ont décidé chacun de leur côté : choisissez dans le journal ce qui compte.",
    },
    openLog: "Ouvrir le journal",
  },
  en: {
    standing: {
      silent:
        "The house does not answer: everything is kept in this browser, and sent when it answers again.",
      full: "The house's disk is full: everything is kept in this browser. Free some space.",
      "logged-out": "Everything is kept in this browser. For the house to keep it too, enter the PIN.",
      forked: "The house and this browser have each gone on deciding: choose in the log what counts.",
    },
    openLog: "Open the log",
  },
});
