import type { CameraPart } from "../../../devices/camera/lock.ts";
import { inBoth } from "../../../installation/words.ts";

interface CameraWords {
  readonly lock: string;
  readonly again: string;
  readonly which: string;
  /** A camera that the browser gives no name. */
  readonly nameless: string;
  readonly none: string;
  readonly guidance: Readonly<Record<"missing" | "aim" | "settling" | "locked", string>>;
  /** Before the line that goes into the installation's file. @param named what the file names now. */
  readonly kiosk: (named: string | undefined) => string;
  readonly intoFile: string;
  readonly held: string;
  readonly parts: Readonly<Record<CameraPart, string>>;
  readonly locked: string;
  readonly notOffered: string;
  readonly refused: string;
}

export const cameraWords = inBoth<CameraWords>({
  fr: {
    lock: "Figer la caméra",
    again: "La figer à nouveau",
    which: "Quelle caméra",
    nameless: "Caméra sans nom",
    none: "Pas de caméra",
    guidance: {
      missing:
        "Aucune caméra ne donne d’image. Branchez-en une et autorisez-la ; cette page la prend d’elle-même.",
      aim: "Visez pour que toute la table soit dans l’image. Posez du clair là où seront les mains, attendez une image stable, puis figez.",
      settling: "La caméra se règle sur la lumière d’à présent.",
      locked: "La caméra ne change plus. Si la lumière de la salle change pour de bon, figez-la à nouveau.",
    },
    kiosk: (named) =>
      named === undefined
        ? "Le kiosque prend la première caméra qu’il trouve."
        : `Le kiosque prend « ${named} ».`,
    intoFile: "Pour celle-ci, écrivez ceci dans le fichier de l’installation :",
    held: "Figé",
    parts: { exposure: "exposition", "white balance": "balance des blancs", focus: "mise au point" },
    locked: "figée",
    notOffered: "cette caméra ne l’offre pas",
    refused: "refusée par la caméra : réglez-la avec l’outil de son fabricant",
  },
  en: {
    lock: "Lock the camera",
    again: "Lock it again",
    which: "Which camera",
    nameless: "Camera without a name",
    none: "No camera",
    guidance: {
      missing: "No camera gives a picture. Plug one in and allow it; this page takes it by itself.",
      aim: "Aim it so that the whole table is in the picture. Lay something pale where hands will be, wait until the picture is steady, then lock it.",
      settling: "The camera finds itself in the light that there is now.",
      locked: "The camera holds still. If the light in the room changes for good, lock it again.",
    },
    kiosk: (named) =>
      named === undefined ? "The kiosk takes the first camera that it finds." : `The kiosk takes “${named}”.`,
    intoFile: "For this one, write this into the installation’s file:",
    held: "Held",
    parts: { exposure: "exposure", "white balance": "white balance", focus: "focus" },
    locked: "locked",
    notOffered: "not offered by this camera",
    refused: "refused by the camera: set it with its maker’s tool",
  },
});
