import type { UnfitWhy } from "../../../core/calibration/unfit.ts";
import type { SizePx } from "../../../core/geometry/picture-size.ts";
import { inBoth } from "../../../installation/words.ts";

const size = ({ widthPx, heightPx }: SizePx): string => `${widthPx} × ${heightPx} px`;

/** Why a calibration cannot be used here, and what to do. */
export const unfitWords = inBoth<(why: UnfitWhy) => string>({
  fr: (why) => {
    switch (why.kind) {
      case "other-projector":
        return `Refusée : elle a été faite pour un projecteur de ${size(why.made)}, celui-ci en a ${size(why.here)}. Réglez-le sur cette résolution si c’est la sienne, ou calibrez à nouveau.`;
      case "other-camera":
        return `Refusée : elle a été faite pour une image de caméra de ${size(why.made)}, celle-ci en a ${size(why.here)}, d’une autre forme. Prenez la caméra d’alors, ou calibrez à nouveau.`;
      case "damaged":
        return "Refusée : le fichier a été abîmé ou modifié depuis qu’il a été écrit. Prenez-en une autre copie, ou exportez-le à nouveau.";
      case "not-json":
        return "Refusée : ce fichier n’est pas une calibration. Choisissez le fichier .json que l’étape 7 a exporté.";
      case "gone":
        return "La maison ne l’a plus : choisissez-en une autre dans la liste.";
      case "newer":
        return `Refusée : elle vient d’une version plus récente de Paume, et celle-ci connaît les formats jusqu’à ${why.knows}. Mettez cette machine à jour.`;
      case "fields":
        return why.fields.length === 0
          ? "Refusée : ce fichier n’est pas une calibration. Choisissez le fichier .json que l’étape 7 a exporté."
          : `Refusée : des champs du fichier sont faux ou manquent : ${listed(why.fields, "et d’autres")}. Corrigez-les, ou exportez-le à nouveau.`;
      default:
        return why satisfies never;
    }
  },
  en: (why) => {
    switch (why.kind) {
      case "other-projector":
        return `Refused: it was made for a projector of ${size(why.made)}, and this one has ${size(why.here)}. Set that resolution if it is the projector’s own, or calibrate anew.`;
      case "other-camera":
        return `Refused: it was made for a camera’s picture of ${size(why.made)}, and this one has ${size(why.here)}, of another shape. Take the camera of then, or calibrate anew.`;
      case "damaged":
        return "Refused: the file has been damaged or changed since it was written. Take another copy of it, or export it again.";
      case "not-json":
        return "Refused: this file is no calibration. Choose the .json file that step 7 exported.";
      case "gone":
        return "The house has it no more: choose another from the list.";
      case "newer":
        return `Refused: it is of a newer version of Paume, and this one knows formats up to ${why.knows}. Update this machine.`;
      case "fields":
        return why.fields.length === 0
          ? "Refused: this file is no calibration. Choose the .json file that step 7 exported."
          : `Refused: fields of the file are wrong or missing: ${listed(why.fields, "and others")}. Mend them, or export it again.`;
      default:
        return why satisfies never;
    }
  },
});

const MOST_FIELDS = 4;

const listed = (fields: readonly string[], others: string): string =>
  [...fields.slice(0, MOST_FIELDS), ...(fields.length > MOST_FIELDS ? [others] : [])].join(", ");
