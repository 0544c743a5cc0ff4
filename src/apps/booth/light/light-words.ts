import { inBoth } from "../../../installation/words.ts";

export const lightWords = inBoth<{
  readonly title: string;
  /** @param size "1920 × 1200". */
  readonly hint: (size: string) => string;
}>({
  fr: {
    title: "Paume : l’image du projecteur",
    hint: (size) => `Placez cette fenêtre sur l’écran du projecteur, puis pressez F. Elle a ${size} px.`,
  },
  en: {
    title: "Paume: the projector’s picture",
    hint: (size) => `Move this window onto the projector’s screen, then press F. Now ${size} px.`,
  },
});
