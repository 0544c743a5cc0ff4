import { inBoth } from "../../../installation/words.ts";

interface CalibrateWords {
  readonly start: string;
  readonly without: string;
  readonly tape: string;
  readonly sheet: string;
  readonly apart: string;
  readonly lensToLens: string;
  readonly ifYouCan: string;
  readonly what: string;
  readonly lines: readonly string[];
}

/** Before sheets are held. */
export const calibrateWords = inBoth<CalibrateWords>({
  fr: {
    start: "Commencer",
    without: "Je n’ai pas de panneau : épingler les coins",
    tape: "Collez une feuille de papier unie, bien à plat, sur du carton sombre.",
    sheet: "La feuille",
    apart:
      "Du milieu d’un objectif au milieu de l’autre, au mètre ruban : c’est ainsi qu’une mauvaise feuille se découvre.",
    lensToLens: "D’un objectif à l’autre",
    ifYouCan: "mm, si possible",
    what: "Ce qui va se passer",
    lines: [
      "Un contour dans l’image de la caméra montre comment tenir la feuille. Remplissez-le, et ne bougez plus.",
      "Des points de lumière changent pendant quelques secondes ; puis la pose est prise d’elle-même.",
      "Dix poses : huit pour calculer, deux pour juger. Comptez environ cinq minutes.",
      "Sans aide ? Ouvrez sur un téléphone la page /booth/remote/ de cette maison.",
    ],
  },
  en: {
    start: "Start",
    without: "I have no board: pin corners",
    tape: "Tape a plain sheet of paper flat onto dark cardboard.",
    sheet: "The sheet",
    apart:
      "From the middle of one lens to the other, by a tape measure. It is how a wrong sheet is found out.",
    lensToLens: "Lens to lens",
    ifYouCan: "mm, if you can",
    what: "What will happen",
    lines: [
      "An outline in the camera’s picture shows how to hold the sheet. Fill it, and hold still.",
      "Dots of light change for a few seconds; then the pose is taken by itself.",
      "Ten poses: eight to work it out, two to judge it. It takes about five minutes.",
      "Alone? Open this house’s page /booth/remote/ on a telephone.",
    ],
  },
});
