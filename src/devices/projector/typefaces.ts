import notoLatin from "@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?font";
import notoLatinExtended from "@fontsource/noto-sans/files/noto-sans-latin-ext-600-normal.woff2?font";
import notoVietnamese from "@fontsource/noto-sans/files/noto-sans-vietnamese-600-normal.woff2?font";
import notoCyrillic from "@fontsource/noto-sans/files/noto-sans-cyrillic-600-normal.woff2?font";
import notoCyrillicExtended from "@fontsource/noto-sans/files/noto-sans-cyrillic-ext-600-normal.woff2?font";
import notoGreek from "@fontsource/noto-sans/files/noto-sans-greek-600-normal.woff2?font";
import notoGreekExtended from "@fontsource/noto-sans/files/noto-sans-greek-ext-600-normal.woff2?font";
import vazirmatnArabic from "@fontsource/vazirmatn/files/vazirmatn-arabic-600-normal.woff2?font";
import vazirmatnLatin from "@fontsource/vazirmatn/files/vazirmatn-latin-600-normal.woff2?font";
import vazirmatnLatinExtended from "@fontsource/vazirmatn/files/vazirmatn-latin-ext-600-normal.woff2?font";
import hebrew from "@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-600-normal.woff2?font";
import ethiopic from "@fontsource/noto-sans-ethiopic/files/noto-sans-ethiopic-ethiopic-600-normal.woff2?font";
import tamil from "@fontsource/noto-sans-tamil/files/noto-sans-tamil-tamil-600-normal.woff2?font";
import bengali from "@fontsource/noto-sans-bengali/files/noto-sans-bengali-bengali-600-normal.woff2?font";
import type { Script } from "../../core/typeset/script.ts";

/** The letters of a script. Several scripts may be one family, drawn by the same hand. */
export interface Typeface {
  readonly family: string;
  /** The most used first. */
  readonly files: readonly { readonly url: string; readonly unicodeRange: string }[];
}

/** Semibold: light on skin eats thin strokes. */
export const typeWeight = 600;

/** Vazirmatn brings Latin letters of its own, which stand well beside its Arabic ones; the others take theirs from Noto Sans. */
export const typefaces: Readonly<Record<Script, Typeface>> = {
  Latn: {
    family: "Noto Sans",
    files: [notoLatin, notoLatinExtended, notoVietnamese],
  },
  Cyrl: {
    family: "Noto Sans",
    files: [notoCyrillic, notoCyrillicExtended],
  },
  Grek: {
    family: "Noto Sans",
    files: [notoGreek, notoGreekExtended],
  },
  Arab: {
    family: "Vazirmatn",
    files: [vazirmatnArabic, vazirmatnLatin, vazirmatnLatinExtended],
  },
  Hebr: { family: "Noto Sans Hebrew", files: [hebrew] },
  Ethi: { family: "Noto Sans Ethiopic", files: [ethiopic] },
  Taml: { family: "Noto Sans Tamil", files: [tamil] },
  Beng: { family: "Noto Sans Bengali", files: [bengali] },
};
