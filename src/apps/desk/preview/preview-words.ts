import type { Concern } from "../../../core/typeset/proof.ts";
import type { HandSize } from "../../../installation/shown-hand/hand.ts";
import { inBoth } from "../words.ts";

interface PreviewWords {
  readonly title: string;
  readonly hands: Readonly<Record<HandSize, string>>;
  readonly pages: (count: number) => string;
  readonly seconds: (count: number) => string;
  readonly xHeight: (mm: string) => string;
  /** Of a page's picture, for whoever cannot see it. */
  readonly plate: (hand: string, page: number, of: number, text: string) => string;
  readonly lacks: (characters: string) => string;
  readonly concern: (concern: Concern) => string;
}

export const previewWords = inBoth<PreviewWords>({
  fr: {
    title: "Dans une paume",
    hands: { adult: "Adulte", child: "Enfant" },
    pages: (count) => (count === 1 ? "1 page" : `${count} pages`),
    seconds: (count) => `${count} s`,
    xHeight: (mm) => `hauteur d’x ${mm} mm`,
    plate: (hand, page, of, text) => `${hand}, page ${page} sur ${of} : ${text}`,
    lacks: (characters) => `Aucune police n’a : ${characters}`,
    concern: (concern) => {
      switch (concern.kind) {
        case "no-room":
          return "rien n’y paraît";
        case "too-small":
          return "un caractère est trop large pour la taille minimale";
        case "many-pages":
          return `${concern.pages} pages, c’est beaucoup`;
        default:
          return concern satisfies never;
      }
    },
  },
  en: {
    title: "In a palm",
    hands: { adult: "Adult", child: "Child" },
    pages: (count) => (count === 1 ? "1 page" : `${count} pages`),
    seconds: (count) => `${count} s`,
    xHeight: (mm) => `x-height ${mm} mm`,
    plate: (hand, page, of, text) => `${hand}, page ${page} of ${of}: ${text}`,
    lacks: (characters) => `No typeface has: ${characters}`,
    concern: (concern) => {
      switch (concern.kind) {
        case "no-room":
          return "nothing of it shows";
        case "too-small":
          return "a character is too wide for the least size";
        case "many-pages":
          return `${concern.pages} pages are many`;
        default:
          return concern satisfies never;
      }
    },
  },
});
