import { inBoth } from "../../../installation/words.ts";
import type { KeyOutcome } from "../../../devices/house/remote.ts";
import type { RemoteKey } from "../../../schema/remote.ts";

/** What keeps a telephone from the booth. */
export type Trouble = Exclude<KeyOutcome, "heard" | "logged-out"> | "silent";

interface RemoteWords {
  readonly title: string;
  readonly booth: string;
  readonly counted: (done: number, of: number) => string;
  readonly open: string;
  readonly keys: Readonly<Record<RemoteKey, string>>;
  readonly trouble: Readonly<Record<Trouble, string>>;
}

export const remoteWords = inBoth<RemoteWords>({
  fr: {
    title: "Paume : cabine, par téléphone",
    booth: "Paume, cabine",
    counted: (done, of) => `${done} sur ${of}`,
    open: "Ouvrez la cabine sur la machine de l’installation.",
    keys: { next: "Suite", take: "Prendre", skip: "Passer", undo: "Défaire", stop: "Arrêter" },
    trouble: {
      "nobody-listens": "Aucune cabine n’est ouverte sur la machine de l’installation : ouvrez-la.",
      "too-fast": "Trop vite : pressez encore.",
      silent: "La maison n’est pas entendue. Cette page reprend d’elle-même dès qu’elle l’est.",
    },
  },
  en: {
    title: "Paume: booth, by telephone",
    booth: "Paume, booth",
    counted: (done, of) => `${done} of ${of}`,
    open: "Open the booth on the installation’s machine.",
    keys: { next: "Next", take: "Take", skip: "Skip", undo: "Undo", stop: "Stop" },
    trouble: {
      "nobody-listens": "No booth is open on the installation’s machine: open it.",
      "too-fast": "Too fast: press again.",
      silent: "The house is not heard. This page goes on by itself when it is.",
    },
  },
});
