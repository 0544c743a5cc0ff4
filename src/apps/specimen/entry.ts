import type { Spread } from "./set-pages.ts";
import type { Specimen } from "./specimen.ts";

/** What a specimen shows: a line of the sheet's manifest. Lengths in mm on the palm. */
export interface SpecimenEntry {
  readonly id: string;
  readonly script: string;
  readonly language: string;
  /** BCP 47. */
  readonly lang: string;
  readonly text: string;
  readonly characters: number;
  readonly pages: number;
  readonly xHeightMm: number;
  readonly emMm: number;
  readonly outline: { readonly hand: string; readonly widthMm: number; readonly heightMm: number };
  readonly turnDeg: number;
  readonly palms: number;
  readonly skin: string;
}

export function entryOf(specimen: Specimen, spreads: readonly Spread[]): SpecimenEntry {
  const { id, script, language, lang, text, turnDeg, palms, skin } = specimen;
  const pages = spreads.flat().flatMap(({ page }) => page ?? []);
  const outline = spreads[0]?.[0]?.hand.outline ?? [];
  const extent = (values: readonly number[]): number => round(Math.max(...values) - Math.min(...values));
  return {
    id,
    script,
    language,
    lang,
    text,
    characters: Array.from(text).length,
    pages: pages.length,
    xHeightMm: round(pages[0]?.xHeightMm ?? 0),
    emMm: round(pages[0]?.emMm ?? 0),
    outline: {
      hand: specimen.hand,
      widthMm: extent(outline.map(({ x }) => x)),
      heightMm: extent(outline.map(({ y }) => y)),
    },
    turnDeg,
    palms,
    skin,
  };
}

const round = (mm: number): number => Math.round(mm * 100) / 100;
