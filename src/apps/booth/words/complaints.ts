import type { Complaint } from "../../../core/calibration/complaint.ts";
import { inBoth } from "../../../installation/words.ts";

/** What to do about a pose as it is held now: read from across a table, so a few words; and why, for whoever reads on. */
export const complaintWords = inBoth<
  Readonly<Record<Complaint, { readonly says: string; readonly why: string }>>
>({
  fr: {
    "sheet-not-found": {
      says: "Tenez la feuille dans l’image",
      why: "Aucune feuille claire, entourée de carton sombre, n’est vue.",
    },
    "sheet-cut-off": {
      says: "Ramenez-la entière dans l’image",
      why: "Un bord de la feuille sort de ce que voit la caméra.",
    },
    "two-sheets": {
      says: "Ne laissez qu’une feuille",
      why: "Autre chose, dans l’image, ressemble à une feuille : ôtez-le.",
    },
    "too-dark": {
      says: "Plus de lumière dessus",
      why: "La feuille n’est guère plus claire que ce qui l’entoure.",
    },
    glare: {
      says: "Moins de lumière dessus : elle brille",
      why: "Une partie de la feuille est aussi claire que la caméra peut voir.",
    },
    "too-near": {
      says: "Plus loin de l’objectif",
      why: "La feuille est plus près que cette pose ne le demande.",
    },
    "too-far": {
      says: "Plus près de l’objectif",
      why: "La feuille est plus loin que cette pose ne le demande.",
    },
    "too-flat": {
      says: "Inclinez-la davantage",
      why: "Des feuilles qui font toutes face à l’objectif ne disent rien des distances.",
    },
    "too-steep": { says: "Inclinez-la moins", why: "Sous un angle si rasant, les points se confondent." },
    "like-before": {
      says: "Tenez-la autrement",
      why: "Elle est tenue comme dans une pose déjà prise.",
    },
    moved: { says: "Ne bougez plus", why: "La feuille a bougé pendant que ses points étaient lus." },
    "out-of-light": {
      says: "Dans la lumière du projecteur",
      why: "Trop peu des points du projecteur tombent sur la feuille.",
    },
    "dots-unreadable": {
      says: "Abritez-la des autres lumières",
      why: "Les points du projecteur se perdent dans la lumière de la salle.",
    },
  },
  en: {
    "sheet-not-found": {
      says: "Hold the sheet into the picture",
      why: "No pale sheet with dark cardboard all around it is seen.",
    },
    "sheet-cut-off": {
      says: "Move it fully into the picture",
      why: "An edge of the sheet is outside what the camera sees.",
    },
    "two-sheets": {
      says: "Leave one sheet only",
      why: "Something else in the picture looks like a sheet: take it away.",
    },
    "too-dark": { says: "More light on it", why: "The sheet is hardly brighter than what is around it." },
    glare: {
      says: "Less light on it: it shines",
      why: "A part of the sheet is as bright as the camera can see.",
    },
    "too-near": { says: "Farther from the lens", why: "The sheet is nearer than this pose asks for." },
    "too-far": { says: "Nearer to the lens", why: "The sheet is farther off than this pose asks for." },
    "too-flat": {
      says: "Tilt it more",
      why: "Sheets that all face the lens alike say nothing about distance.",
    },
    "too-steep": { says: "Tilt it less", why: "From so flat an angle the dots run together." },
    "like-before": { says: "Hold it differently", why: "It is held as in a pose that is taken already." },
    moved: { says: "Hold still", why: "The sheet moved while its dots were read." },
    "out-of-light": {
      says: "Into the projector’s light",
      why: "Too few of the projector’s dots lie on the sheet.",
    },
    "dots-unreadable": {
      says: "Shade it from other light",
      why: "The projector’s dots cannot be told from the light of the room.",
    },
  },
});
