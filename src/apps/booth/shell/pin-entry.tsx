import type { Language } from "../../../core/language.ts";
import { PinForm, type PinWords } from "../../../installation/pin-form.tsx";
import { inBoth } from "../../../installation/words.ts";

const pinWords = inBoth<PinWords>({
  fr: {
    pin: "Code du technicien",
    enter: "Entrer",
    refused: {
      "pin-wrong": () => "Ce n’est pas le code : essayez encore.",
      "pin-unset": () =>
        "La maison n’a pas de code pour les techniciens : donnez-leur en un sur sa machine, avec npm run pins.",
      locked: (seconds) => `Trop de codes faux : attendez ${seconds} s.`,
    },
    silent: "La maison ne répond pas : vérifiez qu’elle tourne.",
  },
  en: {
    pin: "The technician’s PIN",
    enter: "Enter",
    refused: {
      "pin-wrong": () => "That is not the PIN: try again.",
      "pin-unset": () => "The house has no PIN for technicians: set one on its machine with npm run pins.",
      locked: (seconds) => `Too many wrong PINs: wait ${seconds} s.`,
    },
    silent: "The house does not answer: check that it runs.",
  },
});

/** Asks for the technician's PIN. */
export const PinEntry = ({
  language,
  entered,
}: {
  readonly language: Language;
  readonly entered: () => void;
}) => <PinForm role="technician" words={pinWords[language]} entered={entered} />;
