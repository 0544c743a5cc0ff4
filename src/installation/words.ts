import type { ReadonlySignal } from "@preact/signals";
import type { Language } from "../core/language.ts";

/** The words of a part of a page, in both languages. */
export type InBoth<W> = Readonly<Record<Language, W>>;

/** The French words say which there are; one that English lacks, or has too many, is a type error. */
export const inBoth = <W extends object>(words: { readonly fr: W; readonly en: NoInfer<W> }): InBoth<W> =>
  words;

/** In the language of the interface; a component that asks is drawn anew when it changes. */
export const wordsOf = <W>(
  words: InBoth<W>,
  { language }: { readonly language: ReadonlySignal<Language> },
): W => words[language.value];
