import { inBoth } from "../../../installation/words.ts";
import type { Standing } from "./standing.ts";

interface ShellWords {
  /** Of the browser's tab. */
  readonly title: string;
  readonly booth: string;
  readonly steps: string;
  readonly otherLanguage: string;
  readonly keys: { readonly steps: string; readonly fields: string; readonly marked: string };
  readonly standing: Readonly<Record<Standing, string>>;
  /** What machines said of a fault, which nobody translates. */
  readonly technical: string;
  readonly space: string;
  readonly missing: { readonly camera: string; readonly light: string };
  readonly goOn: string;
  readonly stop: string;
}

export const shellWords = inBoth<ShellWords>({
  fr: {
    title: "Paume : cabine",
    booth: "cabine",
    steps: "Étapes",
    otherLanguage: "English",
    keys: {
      steps: "ouvrent une étape,",
      fields: "mène aux champs,",
      marked: "fait ce qui est en clair.",
    },
    standing: { done: "faite", open: "", attention: "demande votre attention" },
    technical: "Détail technique",
    space: "Espace",
    missing: {
      camera: "Aucune caméra ne donne d’image. L’étape 1 dit que faire.",
      light: "La fenêtre du projecteur est fermée. Ouvrez-la, puis revenez : rien n’est perdu.",
    },
    goOn: "Continuer",
    stop: "Arrêter",
  },
  en: {
    title: "Paume: booth",
    booth: "booth",
    steps: "Steps",
    otherLanguage: "Français",
    keys: { steps: "open a step,", fields: "goes to fields,", marked: "does what is marked." },
    standing: { done: "done", open: "", attention: "needs attention" },
    technical: "Technical detail",
    space: "Space",
    missing: {
      camera: "No camera gives a picture. Step 1 says what to do.",
      light: "The projector’s window is closed. Open it, and come back: nothing is lost.",
    },
    goOn: "Go on",
    stop: "Stop",
  },
});
