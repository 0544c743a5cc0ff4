import type { LatencyLever } from "../../../core/calibration/latency-advice.ts";
import { inBoth } from "../../../installation/words.ts";

interface LatencyWords {
  readonly start: string;
  readonly again: string;
  readonly save: string;
  readonly saved: string;
  readonly guidance: Readonly<Record<"measure" | "running" | "late" | "inTime", string>>;
  readonly flashesDone: string;
  readonly noCalibration: string;
  readonly warning: string;
  readonly before: string;
  readonly figures: {
    readonly latency: string;
    readonly warnedAbove: (ms: number) => string;
    readonly median: string;
    readonly p95: string;
    readonly certain: string;
    readonly flashes: (count: number) => string;
    readonly drift: string;
    readonly camera: string;
    readonly perSecond: string;
  };
  readonly whatHelps: string;
  /** What a technician does about a long latency: one sentence each. */
  readonly levers: Readonly<Record<LatencyLever, string>>;
}

export const latencyWords = inBoth<LatencyWords>({
  fr: {
    start: "Lancer les éclats",
    again: "Mesurer à nouveau",
    save: "Enregistrer avec la calibration qui sert",
    saved: "Enregistré avec la calibration, et il sert.",
    guidance: {
      measure: "Mesurez le retard de la lumière.",
      running: "La mesure est en cours. Restez hors de l’image.",
      late: "La lumière est en retard : les mains qui bougent laissent leurs mots derrière elles.",
      inTime: "La lumière arrive à temps.",
    },
    flashesDone: "Éclats faits",
    noCalibration:
      "Le retard se garde avec une calibration, et aucune ne sert encore : calibrez d’abord, à l’étape 3.",
    warning:
      "Une lumière va clignoter au milieu de la zone, environ une fois par seconde, pendant 40 secondes. Qui est sensible aux éclats détourne les yeux ou sort.",
    before:
      "Débarrassez la table, figez la caméra à l’étape 1, et gardez mains et personnes hors de l’image.",
    figures: {
      latency: "Du dessin à la vue",
      warnedAbove: (ms) => `alerte au-delà de ${ms} ms`,
      median: "Médiane des éclats",
      p95: "95 sur 100 à moins de",
      certain: "Certain à",
      flashes: (count) => `${count} éclats`,
      drift: "Dérive pendant la mesure",
      camera: "Caméra",
      perSecond: "images par seconde",
    },
    whatHelps: "Ce qui aide, le plus efficace d’abord",
    levers: {
      "camera-rate":
        "La caméra donne peu d’images : raccourcissez l’exposition ou donnez plus de lumière, coupez son mode basse lumière, et demandez-lui au moins 30 images par seconde.",
      "projector-game-mode":
        "Le retard est long et régulier, comme en produit le traitement d’image d’un projecteur : activez son mode jeu ; coupez trapèze, interpolation d’images et réduction du bruit.",
      usb: "Des images isolées arrivent bien après les autres : branchez la caméra droit sur l’ordinateur, sans concentrateur, sur une prise qu’elle ne partage avec rien.",
      "quiet-machine":
        "Le retard change pendant la mesure : fermez ce qui tourne d’autre sur l’ordinateur, vérifiez son refroidissement et ses réglages d’énergie.",
      "measure-again":
        "Les éclats ne s’accordent pas assez : gardez mains et personnes hors de la lumière, et mesurez à nouveau.",
    },
  },
  en: {
    start: "Start flashing",
    again: "Measure again",
    save: "Save with the calibration in use",
    saved: "Saved with the calibration, and in use.",
    guidance: {
      measure: "Measure how late the light is.",
      running: "Measuring. Keep out of the picture.",
      late: "The light is late: moving hands leave their words behind.",
      inTime: "The light comes in time.",
    },
    flashesDone: "Flashes done",
    noCalibration: "It is kept with a calibration, and none is in use yet: calibrate first, in step 3.",
    warning:
      "Light will flash in the middle of the zone, about once a second for 40 seconds. Whoever is sensitive to flashing light should look away or leave.",
    before: "Clear the table, lock the camera in step 1, and keep hands and people out of the picture.",
    figures: {
      latency: "From drawing to seeing",
      warnedAbove: (ms) => `warned above ${ms} ms`,
      median: "Median of flashes",
      p95: "95 of 100 within",
      certain: "Certain to",
      flashes: (count) => `${count} flashes`,
      drift: "Drift meanwhile",
      camera: "Camera",
      perSecond: "frames a second",
    },
    whatHelps: "What helps, the strongest first",
    levers: {
      "camera-rate":
        "The camera gives few frames: set a shorter exposure or more light, switch its low-light mode off, and ask for 30 frames a second or more.",
      "projector-game-mode":
        "The delay is long and even, as a projector’s image processing makes it: switch on its game mode, and keystone, frame interpolation and noise reduction off.",
      usb: "Single pictures come much later than most: plug the camera straight into the computer, without a hub, on a port that it shares with nothing.",
      "quiet-machine":
        "The delay changes while it is measured: close what else runs on the computer, and check its cooling and power settings.",
      "measure-again":
        "The flashes did not agree well enough: keep hands and people out of the light, and measure again.",
    },
  },
});
