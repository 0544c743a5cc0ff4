import { inBoth } from "../../../installation/words.ts";
import type { Measures } from "./pin-desk.ts";

interface PinWords {
  readonly title: string;
  readonly back: string;
  readonly begin: string;
  readonly measure: string;
  readonly measureAgain: string;
  /** What a pinned plane is not. */
  readonly caution: string;
  readonly fields: Readonly<Record<keyof Measures, string>>;
  readonly measuring: string;
  readonly mark: (number: number, of: number) => string;
  readonly moveMarks: string;
  readonly allThere: string;
  readonly nextMark: string;
  readonly left: string;
  readonly right: string;
  readonly up: string;
  readonly down: string;
  readonly markNote: (fastPx: number) => string;
  /** @param planes 1 or 2. */
  readonly planes: (planes: number) => string;
  readonly save: string;
  readonly second: string;
  readonly retry: string;
  readonly discard: string;
  readonly misfit: (px: string, mostPx: number) => string;
  readonly saved: (planes: number) => string;
  readonly expected: (planes: number) => string;
  readonly unnamed: (planes: number) => string;
  readonly table: string;
  readonly columns: Readonly<Record<"at" | "within" | "flat", string>>;
}

export const pinWords = inBoth<PinWords>({
  fr: {
    title: "Épingler les coins",
    back: "Revenir au panneau",
    begin: "Déplacer les marques",
    measure: "Posez une feuille à plat à la hauteur où les mains se tiennent, et mesurez quatre choses.",
    measureAgain: "Posez la feuille à plat à une autre hauteur, et mesurez à quelle distance elle est.",
    caution:
      "Ce n’est juste que sur le plan de la feuille. Plus haut ou plus bas, les mains sont éclairées à côté de leur milieu ; avec un panneau, vous savez de combien, et c’est moins.",
    fields: {
      distanceMm: "De l’objectif de la caméra à la feuille",
      rightMm: "Objectif du projecteur, à sa droite",
      downMm: "Objectif du projecteur, plus bas dans l’image",
      fovDeg: "Champ horizontal de la caméra, d’après sa notice",
    },
    measuring: "Du carton sombre sous la feuille. À gauche et en haut, les valeurs sont négatives.",
    mark: (number, of) => `Épingler les coins, marque ${number} sur ${of}`,
    moveMarks: "Amenez chaque marque sur un coin de la feuille, en tournant.",
    allThere: "Les quatre sont sur les coins",
    nextMark: "Marque suivante",
    left: "Gauche",
    right: "Droite",
    up: "Haut",
    down: "Bas",
    markNote: (px) =>
      `Les flèches déplacent la marque qui clignote ; avec Maj, de ${px} px. Ou glissez-la à la souris dans la fenêtre du projecteur.`,
    planes: (planes) => (planes > 1 ? "Deux plans" : "Un plan"),
    save: "Enregistrer et utiliser",
    second: "Épingler un second plan",
    retry: "Replacer les marques",
    discard: "Abandonner",
    misfit: (px, mostPx) =>
      `Marques et mesures ne s’accordent pas : ${px} px d’écart, ${mostPx} au plus. Replacez les marques, ou abandonnez et reprenez les mesures.`,
    saved: (planes) => `Enregistrée (${planes > 1 ? "deux plans" : "un plan"}), et elle sert.`,
    expected: (planes) =>
      `${planes > 1 ? "Deux plans" : "Un plan"}. Regardez ce qu’il faut attendre, puis enregistrez.`,
    unnamed: (planes) => `${planes > 1 ? "Deux plans" : "Un plan"}. Mettez-y votre nom, puis enregistrez.`,
    table: "De combien la lumière s’écartera sur une main, selon sa distance à l’objectif",
    columns: { at: "Main à", within: "95 sur 100 à moins de", flat: "Si la profondeur était ignorée" },
  },
  en: {
    title: "Pin corners",
    back: "Back to the board",
    begin: "Move the marks",
    measure: "Lay a sheet flat where hands are held most, and measure four things.",
    measureAgain: "Lay the sheet flat at another height, and measure how far down it is.",
    caution:
      "This is right on the plane of the sheet only. Hands above and below it are lit beside their middle; with a board you know by how much, and it is less.",
    fields: {
      distanceMm: "Camera’s lens down to the sheet",
      rightMm: "Projector’s lens to the right of the camera’s",
      downMm: "Projector’s lens below it in the picture",
      fovDeg: "Camera’s field of view across, from its data sheet",
    },
    measuring: "Dark cardboard under the sheet. To the left and above are negative.",
    mark: (number, of) => `Pin corners, mark ${number} of ${of}`,
    moveMarks: "Move each mark onto a corner of the sheet, going round.",
    allThere: "All four lie on the corners",
    nextMark: "Next mark",
    left: "Left",
    right: "Right",
    up: "Up",
    down: "Down",
    markNote: (px) =>
      `The arrow keys move the mark that blinks; with Shift by ${px} px. Or drag it with the mouse in the projector’s window.`,
    planes: (planes) => (planes > 1 ? "Two planes" : "One plane"),
    save: "Save and use it",
    second: "Pin a second plane",
    retry: "Move the marks again",
    discard: "Discard",
    misfit: (px, mostPx) =>
      `The marks and the measures do not fit each other: they are ${px} px apart, of at most ${mostPx}. Move the marks again, or discard and measure anew.`,
    saved: (planes) => `Saved as ${planes > 1 ? "two planes" : "one plane"}, and in use.`,
    expected: (planes) =>
      `${planes > 1 ? "Two planes" : "One plane"}. Look at what is to be expected, then save it.`,
    unnamed: (planes) => `${planes > 1 ? "Two planes" : "One plane"}. Put your name to it, then save it.`,
    table: "How far off light will land on a hand, by how far it is from the lens",
    columns: { at: "Hand at", within: "95 of 100 within", flat: "If depth were not reckoned with" },
  },
});
