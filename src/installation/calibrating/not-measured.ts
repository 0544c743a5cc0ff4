import type { LatencyRefusal } from "../../core/calibration/latency.ts";
import type { Unseen } from "../../core/calibration/opening-report.ts";
import { PaumeError } from "../../core/error.ts";
import { inBoth } from "../words.ts";

/** Why a measurement came to nothing. */
export type NotMeasuredWhy = LatencyRefusal | Unseen | "marks-nowhere";

/** What was in the way, and what to do before it is tried again. */
export const NOT_MEASURED = inBoth<Readonly<Record<NotMeasuredWhy, string>>>({
  fr: {
    "frames-missing":
      "La caméra n’a presque pas donné d’images : vérifiez son câble, fermez tout autre programme qui s’en sert, puis recommencez.",
    "patch-not-seen":
      "La caméra ne voit pas la lumière clignoter au milieu de l’image du projecteur : débarrassez la table, vérifiez que le projecteur est allumé et dans le champ, puis recommencez.",
    disturbed:
      "La plupart des éclats ont été couverts ou troublés : éloignez mains et personnes, puis recommencez.",
    "too-dark":
      "La caméra ne voit presque aucun point sur la table : vérifiez que le projecteur est allumé et son objectif ouvert, puis recommencez.",
    "zone-covered": "Quelque chose est posé dans la lumière : débarrassez la table, puis recommencez.",
    restless: "Quelque chose a bougé : restez hors de l’image vingt secondes, et recommencez.",
    "no-reference": "Il n’y a encore rien à quoi comparer : débarrassez la table et prenez la référence.",
    "marks-nowhere":
      "Ces marques et ces mesures ne placent le projecteur nulle part : vérifiez les quatre mesures, amenez les marques sur les coins, puis recommencez.",
  },
  en: {
    "frames-missing":
      "The camera gave hardly any frames: check its cable, close any other program that uses it, and try again.",
    "patch-not-seen":
      "The camera does not see the light flash in the middle of the projector’s picture: clear the table, check that the projector is on and in the camera’s view, and try again.",
    disturbed: "Most flashes were covered or disturbed: keep hands and people away, and try again.",
    "too-dark":
      "The camera sees hardly any of the dots on the table: check that the projector is on and its lens open, and try again.",
    "zone-covered": "Something lies in the light: clear the table, and try again.",
    restless: "Something moved: keep out of the picture for twenty seconds, and try again.",
    "no-reference": "There is nothing to compare with yet: clear the table and take the reference.",
    "marks-nowhere":
      "These marks and measures put the projector nowhere: check the four measures, move the marks onto the corners, and try again.",
  },
});

/** A measurement that came to nothing, for a reason of which pages know the words. */
export class NotMeasured extends PaumeError {
  readonly why: NotMeasuredWhy;

  constructor(why: NotMeasuredWhy) {
    super("calibration-failed", NOT_MEASURED.en[why]);
    this.why = why;
  }
}
