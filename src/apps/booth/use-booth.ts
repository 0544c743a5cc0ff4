import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { wordsOf, type InBoth } from "../../installation/words.ts";
import type { Booth } from "./booth.ts";
import { FIGURES, type Figures } from "./words/figures.ts";

export const BoothContext = createContext<Booth | undefined>(undefined);

/** @throws TypeError outside the booth. */
export function useBooth(): Booth {
  const booth = useContext(BoothContext);
  if (booth === undefined) throw new TypeError("this part stands in no booth");
  return booth;
}

/** In the booth's language; who asks is drawn anew when it changes. */
export const useWords = <W>(words: InBoth<W>): W => wordsOf(words, useBooth());

/** How that language writes numbers and times. */
export const useFigures = (): Figures => FIGURES[useBooth().language.value];
