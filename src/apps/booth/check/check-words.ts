import type { Culprit, Unseen } from "../../../core/calibration/opening-report.ts";
import { inBoth } from "../../../installation/words.ts";

interface CheckWords {
  readonly look: string;
  readonly take: string;
  readonly takeAnew: string;
  readonly calibrate: string;
  readonly guidance: Readonly<Record<"nothing" | "busy" | "clear" | "reference" | "name", string>>;
  readonly looking: string;
  readonly what: string;
  readonly journal: string;
  readonly culprits: Readonly<Record<Culprit, string>>;
  readonly unseen: Readonly<Record<Unseen, { readonly says: string; readonly todo: string }>>;
  readonly good: (mm: string) => string;
  readonly moved: (culprit: string, by: string) => string;
  readonly movedTodo: (mm: string, others: readonly string[]) => string;
  readonly nothingMoved: string;
  readonly tableMoved: (mm: string) => string;
  /** In the list of what was noted: figures as they are written. */
  readonly noted: {
    readonly marks: (hands: number, mm: string, standardError: string) => string;
    readonly good: (mm: string | undefined) => string;
    readonly moved: (culprit: string, mm: string | undefined) => string;
    readonly unseen: (why: string | undefined) => string;
  };
}

export const checkWords = inBoth<CheckWords>({
  fr: {
    look: "Contrôler",
    take: "Prendre la référence",
    takeAnew: "Reprendre la référence",
    calibrate: "Calibrer",
    guidance: {
      nothing: "Rien ne peut être contrôlé avant qu’une calibration ne serve.",
      busy: "Le contrôle est en cours. Gardez mains et personnes hors de l’image.",
      clear: "Débarrassez la table, puis contrôlez.",
      reference: "Débarrassez la table, puis prenez la référence : ce que la zone montre à présent.",
      name: "Débarrassez la table et mettez votre nom à la référence.",
    },
    looking: "Contrôle en cours",
    what: "Vingt secondes chaque matin : des points de lumière sont posés sur la table vide et comparés à leur place du jour de la calibration. Le contrôle dit de combien de mm la lumière s’écarte, ou ce qui a bougé. Rien n’est changé de soi-même.",
    journal: "Noté dernièrement",
    culprits: {
      camera: "la caméra",
      "camera-lens": "le zoom ou la mise au point de la caméra",
      projector: "le projecteur",
      "projector-lens": "le zoom ou la mise au point du projecteur",
      table: "la table",
      unclear: "quelque chose",
    },
    unseen: {
      "too-dark": {
        says: "Il fait trop sombre pour voir les points.",
        todo: "Vérifiez que le projecteur est allumé et son objectif ouvert.",
      },
      "zone-covered": {
        says: "Quelque chose est posé dans la lumière.",
        todo: "Débarrassez la table, puis contrôlez à nouveau.",
      },
      restless: {
        says: "Quelque chose a bougé pendant le contrôle.",
        todo: "Restez hors de l’image vingt secondes.",
      },
      "no-reference": {
        says: "Il n’y a encore rien à quoi comparer.",
        todo: "Débarrassez la table et prenez la référence : la zone telle qu’elle est, tant que la calibration est fraîche.",
      },
    },
    good: (mm) => `Toujours bon : ${mm} mm.`,
    moved: (culprit, by) => `Ce qui a changé : ${culprit}${by === "" ? "" : `, de ${by}`}.`,
    movedTodo: (mm, others) =>
      `La lumière tombe à présent jusqu’à ${mm} mm à côté. Remettez en place, ou calibrez à nouveau : rien n’est changé de soi-même.${
        others.length === 0 ? "" : ` Ce pourrait aussi être ${others.join(" ou ")}.`
      }`,
    nothingMoved: "Rien n’a bougé.",
    tableMoved: (mm) =>
      `La table a bougé de ${mm} mm : la lumière est aussi juste dans les mains, mais les places de repos sont posées sur elle.`,
    noted: {
      marks: (hands, mm, standardError) =>
        `sur ${hands} mains, la lumière était à ${mm} ± ${standardError} mm de sa place`,
      good: (mm) => `contrôle : toujours bon${mm === undefined ? "" : `, ${mm} mm`}`,
      moved: (culprit, mm) => `contrôle : ${culprit}, changement${mm === undefined ? "" : `, ${mm} mm`}`,
      unseen: (why) => `contrôle : rien n’a pu être vu${why === undefined ? "" : `. ${why}`}`,
    },
  },
  en: {
    look: "Check",
    take: "Take the reference",
    takeAnew: "Take the reference anew",
    calibrate: "Calibrate",
    guidance: {
      nothing: "Nothing can be checked before a calibration is in use.",
      busy: "Looking. Keep hands and people out of the picture.",
      clear: "Clear the table, then check.",
      reference: "Clear the table, then take the reference: how the zone looks now.",
      name: "Clear the table and put your name to the reference.",
    },
    looking: "Looking",
    what: "Twenty seconds each morning: dots of light lie on the empty table and are compared with where they lay when the calibration was made. It says how many mm off the light is, or what has moved. Nothing is changed by itself.",
    journal: "Noted of late",
    culprits: {
      camera: "the camera",
      "camera-lens": "the camera’s zoom or focus",
      projector: "the projector",
      "projector-lens": "the projector’s zoom or focus",
      table: "the table",
      unclear: "something",
    },
    unseen: {
      "too-dark": {
        says: "It is too dark to see the dots.",
        todo: "Check that the projector is on and its lens is open.",
      },
      "zone-covered": { says: "Something lies in the light.", todo: "Clear the table, then check again." },
      restless: {
        says: "Something moved during the check.",
        todo: "Keep out of the picture for twenty seconds.",
      },
      "no-reference": {
        says: "There is nothing to compare with yet.",
        todo: "Clear the table and take the reference: the zone as it is now, while the calibration is fresh.",
      },
    },
    good: (mm) => `Still good: ${mm} mm.`,
    moved: (culprit, by) => `What has changed: ${culprit}${by === "" ? "" : `, by ${by}`}.`,
    movedTodo: (mm, others) =>
      `Light now lands up to ${mm} mm off. Put it back, or calibrate anew: nothing is changed by itself.${
        others.length === 0 ? "" : ` It could also be ${others.join(" or ")}.`
      }`,
    nothingMoved: "Nothing has moved.",
    tableMoved: (mm) =>
      `The table has moved by ${mm} mm: light in hands is as good, but resting places lie on it.`,
    noted: {
      marks: (hands, mm, standardError) =>
        `on ${hands} hands, light was ${mm} ± ${standardError} mm beside its place`,
      good: (mm) => `checked: still good${mm === undefined ? "" : `, ${mm} mm`}`,
      moved: (culprit, mm) => `checked: ${culprit} has changed${mm === undefined ? "" : `, ${mm} mm`}`,
      unseen: (why) => `checked: nothing could be seen${why === undefined ? "" : `. ${why}`}`,
    },
  },
});
