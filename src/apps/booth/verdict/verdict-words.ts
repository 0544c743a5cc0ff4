import { inBoth } from "../../../installation/words.ts";
import { FIGURES } from "../words/figures.ts";

interface VerdictWords {
  readonly again: string;
  readonly nothing: string;
  readonly calibrate: string;
  readonly inUse: (by: string) => string;
  readonly refused: string;
  readonly save: string;
  readonly saved: string;
  readonly accepted: (mm: number | undefined) => string;
  readonly acceptedUnnamed: string;
  readonly half: string;
  readonly most: string;
  readonly inPicture: string;
  readonly fit: string;
  /** What a figure is held against. */
  readonly atMost: (bar: number, unit: string) => string;
  readonly expected: string;
  readonly over: (mm: number) => string;
  readonly upTo: (mm: number) => string;
  readonly slice: (cm: number, mm: number) => string;
  readonly apart: (mm: number) => string;
  readonly closer: (mm: number, advisedMm: number) => string;
}

export const verdictWords = inBoth<VerdictWords>({
  fr: {
    again: "Calibrer à nouveau",
    nothing: "Rien n’a encore été calibré pendant cette séance.",
    calibrate: "Calibrer",
    inUse: (by) => `La calibration qui sert, faite par ${by}`,
    refused: "Refusée. La calibration qui sert est intacte.",
    save: "Enregistrer et utiliser",
    saved: "Enregistrée, et elle sert. Les kiosques la prennent quand personne ne lit.",
    accepted: (mm) =>
      mm === undefined ? "Acceptée." : `Acceptée : la lumière tombe à ${FIGURES.fr.fixed(mm, 1)} mm près.`,
    acceptedUnnamed: "Acceptée. Mettez-y votre nom, puis enregistrez.",
    half: "La moitié à moins de",
    most: "95 sur 100 à moins de",
    inPicture: "Dans l’image de la caméra",
    fit: "Ajustement",
    atMost: (bar, unit) => `${FIGURES.fr.fixed(bar, Number.isInteger(bar) ? 0 : 1)} ${unit} au plus`,
    expected: "Écart attendu, mm, 95 sur 100 :",
    over: (mm) => `plus de ${mm}`,
    upTo: (mm) => `jusqu’à ${mm}`,
    slice: (cm, mm) => `À ${cm} cm de l’objectif, au plus ${FIGURES.fr.fixed(mm, 1)} mm`,
    apart: (mm) => `Les objectifs sont à ${mm} mm l’un de l’autre : aussi près que conseillé.`,
    closer: (mm, advisedMm) =>
      `Les objectifs sont à ${mm} mm l’un de l’autre. À moins de ${advisedMm} mm, les mains dont la taille est mal estimée sont mieux éclairées : rapprochez la caméra quand vous le pourrez.`,
  },
  en: {
    again: "Calibrate again",
    nothing: "Nothing has been calibrated yet in this sitting.",
    calibrate: "Calibrate",
    inUse: (by) => `The calibration in use, made by ${by}`,
    refused: "Refused. The calibration in use is untouched.",
    save: "Save and use it",
    saved: "Saved, and in use. Kiosks take it when nobody is reading.",
    accepted: (mm) =>
      mm === undefined ? "Accepted." : `Accepted: light lands within ${FIGURES.en.fixed(mm, 1)} mm.`,
    acceptedUnnamed: "Accepted. Put your name to it, then save it.",
    half: "Half of the light within",
    most: "95 of 100 within",
    inPicture: "In the camera’s picture",
    fit: "Fit",
    atMost: (bar, unit) => `at most ${bar} ${unit}`,
    expected: "Expected error, mm, 95 of 100:",
    over: (mm) => `over ${mm}`,
    upTo: (mm) => `to ${mm}`,
    slice: (cm, mm) => `${cm} cm from the lens, at most ${FIGURES.en.fixed(mm, 1)} mm`,
    apart: (mm) => `The lenses are ${mm} mm apart: as close as is advised.`,
    closer: (mm, advisedMm) =>
      `The lenses are ${mm} mm apart. Within ${advisedMm} mm, hands whose size is guessed wrong are lit more truly: mount the camera closer when you can.`,
  },
});
