import { inBoth } from "../words.ts";

interface TagWords {
  readonly tags: string;
  readonly unsaid: string;
  readonly others: string;
  readonly add: string;
  readonly takeOff: (tag: string) => string;
  /** Why a value is proposed. */
  readonly because: (words: readonly string[]) => string;
}

export const tagWords = inBoth<TagWords>({
  fr: {
    tags: "Étiquettes",
    unsaid: "non dit",
    others: "Autre étiquette",
    add: "Ajouter",
    takeOff: (tag) => `Retirer ${tag}`,
    because: (words) => words.map((word) => `« ${word} »`).join(", "),
  },
  en: {
    tags: "Tags",
    unsaid: "not said",
    others: "Another tag",
    add: "Add",
    takeOff: (tag) => `Take off ${tag}`,
    because: (words) => words.map((word) => `“${word}”`).join(", "),
  },
});
