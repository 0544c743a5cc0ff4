import type { PaumeErrorCode } from "../../../core/error.ts";
import { ADVICE_FR } from "../../../installation/advice-fr.ts";
import { ADVICE } from "../../../installation/advice.ts";
import { inBoth } from "../../../installation/words.ts";

/** What happened, and what to do about it: as everywhere, but for what means something else in the booth. */
export const faultWords = inBoth<Readonly<Record<PaumeErrorCode, string>>>({
  fr: {
    ...ADVICE_FR,
    "camera-missing":
      "Aucune caméra n’est trouvée : branchez-en une, et autorisez-la si le navigateur le demande. Cette page la prend d’elle-même.",
    "store-failed":
      "Ce navigateur ne peut garder aucune copie des calibrations : libérez de la place sur le disque. Celles de la maison sont intactes.",
    "house-silent":
      "La maison ne répond pas : vérifiez qu’elle tourne. Ce qui est enregistré est gardé dans ce navigateur, et lui est envoyé quand elle répond.",
  },
  en: {
    ...ADVICE,
    "camera-missing":
      "No camera is found: plug one in, and allow it if the browser asks. This page takes it by itself.",
    "calibration-failed":
      "The calibration could not be worked out, and the one in use is untouched: check that nothing moves, and try again.",
    "store-failed":
      "This browser can keep no copy of calibrations: free some disk space. Those of the house are untouched.",
    "house-silent":
      "The house does not answer: check that it runs. What is saved is kept in this browser, and is sent when it answers again.",
  },
});
