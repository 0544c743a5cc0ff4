import type { PoseWish } from "../../../core/calibration/run.ts";
import { inBoth } from "../../../installation/words.ts";

interface RunningWords {
  readonly pose: (number: number, of: number) => string;
  readonly skip: string;
  readonly enough: string;
  readonly reopen: string;
  readonly cameraLost: string;
  readonly lightLost: string;
  readonly solving: string;
  readonly reading: string;
  readonly fill: string;
  readonly good: string;
  readonly notTaken: string;
  readonly picturesRead: string;
  readonly heldStill: string;
  readonly taken: (count: number, of: number) => string;
  /** How a pose is to be held, for somebody who stands at the lower edge of the camera's picture, under the lens. */
  readonly wish: (wish: PoseWish) => string;
  /** The drawing of the sheet under the lens, from two sides. */
  readonly drawing: string;
  readonly fromLeft: string;
  readonly fromHere: string;
}

/** A tilt under which a sheet is as good as level. */
const LEVEL_DEG = 4;

/** While sheets are held. */
export const runningWords = inBoth<RunningWords>({
  fr: {
    pose: (number, of) => `Calibrer, pose ${number} sur ${of}`,
    skip: "Passer cette pose",
    enough: "Assez de poses",
    reopen: "Rouvrir la fenêtre du projecteur",
    cameraLost: "La caméra a disparu. Rebranchez-la : le relevé reprend de lui-même.",
    lightLost: "La fenêtre du projecteur est fermée. Rouvrez-la : le relevé reprend.",
    solving: "Le calcul est en cours. Vous pouvez poser la feuille.",
    reading: "Ne bougez pas : les points sont lus",
    fill: "Tenez la feuille pour qu’elle remplisse le contour",
    good: "Bien. Tenez-la ainsi",
    notTaken: "Pas prise.",
    picturesRead: "Images de points lues",
    heldStill: "Tenue immobile",
    taken: (count, of) => `${count} poses prises sur ${of}`,
    wish: ({ distanceMm, tiltDeg, turnDeg }) =>
      [
        `${Math.round(distanceMm / 10)} cm sous l’objectif`,
        ...(Math.abs(tiltDeg) < LEVEL_DEG
          ? []
          : [`le bord près de vous plus ${tiltDeg > 0 ? "bas" : "haut"}`]),
        ...(Math.abs(turnDeg) < LEVEL_DEG ? [] : [`le bord ${turnDeg > 0 ? "droit" : "gauche"} plus haut`]),
      ].join(", "),
    drawing: "La feuille sous l’objectif",
    fromLeft: "depuis votre gauche",
    fromHere: "d’où vous êtes",
  },
  en: {
    pose: (number, of) => `Calibrate, pose ${number} of ${of}`,
    skip: "Leave this pose out",
    enough: "Enough poses",
    reopen: "Open the projector’s window again",
    cameraLost: "The camera is gone. Plug it in: the run goes on by itself.",
    lightLost: "The projector’s window is closed. Open it: the run goes on.",
    solving: "Working it out. You may put the sheet down.",
    reading: "Hold still: dots are read",
    fill: "Hold the sheet so that it fills the outline",
    good: "Good. Hold it so",
    notTaken: "Not taken.",
    picturesRead: "Pictures of dots read",
    heldStill: "Held still",
    taken: (count, of) => `${count} of ${of} poses taken`,
    wish: ({ distanceMm, tiltDeg, turnDeg }) =>
      [
        `${Math.round(distanceMm / 10)} cm below the lens`,
        ...(Math.abs(tiltDeg) < LEVEL_DEG ? [] : [`the edge near you ${tiltDeg > 0 ? "lower" : "higher"}`]),
        ...(Math.abs(turnDeg) < LEVEL_DEG ? [] : [`the ${turnDeg > 0 ? "right" : "left"} edge higher`]),
      ].join(", "),
    drawing: "The sheet under the lens",
    fromLeft: "from your left",
    fromHere: "from where you stand",
  },
});
