import type { Refusal, RefusalCode } from "../../../core/calibration/complaint.ts";
import { inBoth } from "../../../installation/words.ts";

/** Why a run gave no calibration, what to do about it, and what that rests on. */
interface RefusalWords {
  readonly says: Readonly<Record<RefusalCode, string>>;
  readonly todo: (refusal: Refusal) => string;
}

/** The pose that does not fit, counted from 1: the one that was found out, or else the worst. */
const poseOf = (pose: number | undefined, values: readonly number[]): number =>
  pose ?? values.indexOf(Math.max(...values)) + 1;

export const refusalWords = inBoth<RefusalWords>({
  fr: {
    says: {
      "too-few-poses": "Trop peu de poses ont été prises.",
      "parallel-poses": "La feuille a été tenue chaque fois de la même façon.",
      "not-a-number": "Les chiffres n’ont pas de sens.",
      "did-not-converge": "Aucun objectif n’explique ce qui a été vu.",
      "projector-moved": "La caméra ou le projecteur a bougé pendant le relevé.",
      "wrong-sheet": "La feuille n’a pas la taille choisie.",
      "keystone-on": "Le projecteur déforme son image : la correction du trapèze est active.",
      "rms-too-high": "L’ajustement n’est pas assez bon.",
      "held-out-missing": "Elle n’a pas été jugée.",
      "held-out-too-high": "Sur des feuilles qu’il n’avait pas vues, la lumière tombe trop loin.",
      "volume-too-uncertain": "Les poses laissent une partie du volume inconnue.",
    },
    todo: (refusal) => {
      switch (refusal.code) {
        case "too-few-poses":
          return "Prenez-en au moins six, et les deux qui servent à juger.";
        case "parallel-poses":
          return "Inclinez-la de 12 à 25°, autrement à chaque pose : suivez le contour dans l’image.";
        case "not-a-number":
          return "Vérifiez que caméra et projecteur regardent le même endroit, puis calibrez à nouveau.";
        case "did-not-converge":
          return "Vérifiez que rien n’a bougé et que la correction du trapèze est coupée, puis calibrez à nouveau.";
        case "projector-moved":
          return "Fixez les deux, ne touchez ni l’un ni l’autre, et calibrez à nouveau.";
        case "wrong-sheet":
          return "Mesurez son grand côté : 297 mm pour A4, 420 mm pour A3, 279 mm pour Letter. Choisissez celle-là, et calibrez à nouveau.";
        case "keystone-on":
          return "Coupez dans son menu la correction du trapèze et des quatre coins, regardez la mire à l’étape 2, et calibrez à nouveau.";
        case "rms-too-high":
          return `Plaquez la feuille sur son carton, tenez-la immobile, surtout à la pose ${poseOf(refusal.pose, refusal.byPosePx)}, et calibrez à nouveau.`;
        case "held-out-missing":
          return "Prenez aussi les deux dernières poses : sans elles, une calibration n’est jamais acceptée.";
        case "held-out-too-high":
          return "Vérifiez que la feuille est plane et que rien n’a de jeu, puis calibrez à nouveau avec des poses de 65 à 115 cm.";
        case "volume-too-uncertain":
          return "Tenez la feuille plus près, plus loin et plus sur les côtés, comme le contour le demande, et calibrez à nouveau.";
        default:
          return refusal satisfies never;
      }
    },
  },
  en: {
    says: {
      "too-few-poses": "Too few poses were taken.",
      "parallel-poses": "The sheet was held the same way each time.",
      "not-a-number": "The figures make no sense.",
      "did-not-converge": "No lenses explain what was seen.",
      "projector-moved": "Camera or projector moved during the run.",
      "wrong-sheet": "The sheet has another size than was chosen.",
      "keystone-on": "The projector bends its picture: keystone is on.",
      "rms-too-high": "The fit is not good enough.",
      "held-out-missing": "It was not judged.",
      "held-out-too-high": "On sheets that it was not fitted to, light lands too far off.",
      "volume-too-uncertain": "The poses leave parts of the volume unknown.",
    },
    todo: (refusal) => {
      switch (refusal.code) {
        case "too-few-poses":
          return "Take at least six, and the two that it is judged by.";
        case "parallel-poses":
          return "Tilt it by 12 to 25°, another way in each pose: follow the outline in the picture.";
        case "not-a-number":
          return "Check that camera and projector look at the same place, then calibrate again.";
        case "did-not-converge":
          return "Check that nothing moved and that keystone is off, then calibrate again.";
        case "projector-moved":
          return "Fasten both, touch neither, and calibrate again.";
        case "wrong-sheet":
          return "Measure its long side: A4 has 297 mm, A3 420 mm, US letter 279 mm. Choose that, and calibrate again.";
        case "keystone-on":
          return "Turn keystone and four-corner correction off in its menu, look at the pixel card in step 2, and calibrate again.";
        case "rms-too-high":
          return `Press the sheet flat on its cardboard, hold it still, above all in pose ${poseOf(refusal.pose, refusal.byPosePx)}, and calibrate again.`;
        case "held-out-missing":
          return "Take the last two poses as well: a calibration is never accepted without them.";
        case "held-out-too-high":
          return "Check that the sheet is flat and nothing is loose, then calibrate again with poses from 65 to 115 cm.";
        case "volume-too-uncertain":
          return "Hold the sheet nearer, farther and more to the sides, as the outline in the picture asks, and calibrate again.";
        default:
          return refusal satisfies never;
      }
    },
  },
});
