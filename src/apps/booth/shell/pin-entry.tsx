import { PinForm, type PinWords } from "../../../installation/pin-form.tsx";

const words: PinWords = {
  pin: "The technician’s PIN",
  enter: "Enter",
  refused: {
    "pin-wrong": () => "That is not the PIN.",
    "pin-unset": () => "The house has no PIN for technicians: set one on its machine with npm run pins.",
    locked: (seconds) => `Too many wrong PINs: wait ${seconds} s.`,
  },
  silent: "The house does not answer.",
};

/** Asks for the technician's PIN. */
export const PinEntry = ({ entered }: { readonly entered: () => void }) => (
  <PinForm role="technician" words={words} entered={entered} />
);
