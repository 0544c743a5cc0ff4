import { inBoth } from "../words.ts";

interface ChangeWords {
  /** Said before and after words that went, or came, to whoever does not see how they are drawn. */
  readonly gone: readonly [before: string, after: string];
  readonly come: readonly [before: string, after: string];
  readonly labels: Readonly<Record<"lang" | "motive" | "emotion" | "provenance", string>>;
  readonly label: (what: string, before: string, now: string) => string;
  readonly more: string;
}

export const changeWords = inBoth<ChangeWords>({
  fr: {
    gone: ["[retiré : ", "] "],
    come: ["[ajouté : ", "] "],
    labels: { lang: "Langue", motive: "Motif", emotion: "Émotion", provenance: "Provenance" },
    label: (what, before, now) => `${what} : ${before} → ${now}`,
    more: "En montrer davantage",
  },
  en: {
    gone: ["[taken out: ", "] "],
    come: ["[put in: ", "] "],
    labels: { lang: "Language", motive: "Motive", emotion: "Emotion", provenance: "Provenance" },
    label: (what, before, now) => `${what}: ${before} → ${now}`,
    more: "Show more",
  },
});
