import type { ReadonlySignal } from "@preact/signals";
import { PinForm as Asked, type PinWords } from "../../../installation/pin-form.tsx";
import { type DeskLanguage, inBoth, wordsOf } from "../words.ts";

const pinWords = inBoth<PinWords>({
  fr: {
    pin: "Code des commissaires",
    enter: "Entrer",
    refused: {
      "pin-wrong": () => "Ce n’est pas le code.",
      "pin-unset": () =>
        "Les commissaires n’ont pas de code : donnez-leur en un sur la machine, avec npm run pins.",
      locked: (seconds) => `Trop de codes faux : attendez ${seconds} s.`,
    },
    silent: "La maison ne répond pas.",
  },
  en: {
    pin: "The curators’ PIN",
    enter: "Enter",
    refused: {
      "pin-wrong": () => "That is not the PIN.",
      "pin-unset": () => "Curators have no PIN: give them one on the machine, with npm run pins.",
      locked: (seconds) => `Too many wrong PINs: wait ${seconds} s.`,
    },
    silent: "The house does not answer.",
  },
});

interface PinFormProps {
  readonly language: ReadonlySignal<DeskLanguage>;
  readonly entered: () => void;
}

/** Asks for the curators' PIN. */
export const PinForm = ({ language, entered }: PinFormProps) => (
  <Asked role="curator" words={wordsOf(pinWords, { language })} entered={entered} />
);
