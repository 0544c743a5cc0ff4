import type { ReadonlySignal } from "@preact/signals";

export const deskLanguages = ["fr", "en"] as const;

export type DeskLanguage = (typeof deskLanguages)[number];

/** The words of a part of the desk, in both languages. */
export type InBoth<W> = Readonly<Record<DeskLanguage, W>>;

/** The French words say which there are; one that English lacks, or has too many, is a type error. */
export const inBoth = <W extends object>(words: { readonly fr: W; readonly en: NoInfer<W> }): InBoth<W> =>
  words;

/** In the language of the interface; a component that asks is drawn anew when it changes. */
export const wordsOf = <W>(
  words: InBoth<W>,
  { language }: { readonly language: ReadonlySignal<DeskLanguage> },
): W => words[language.value];
