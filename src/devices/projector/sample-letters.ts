import { primaryLanguage, type Script, scriptOf } from "../../core/typeset/script.ts";

/** Letters whose ink stands for a typeface's measures. */
export interface SampleLetters {
  readonly xHeight: string;
  readonly capital: string;
  readonly ascenders: string;
  readonly descenders: string;
}

/**
 * A script without an x-height has the Latin x stand for it, at the same size: the typefaces are drawn to look alike at one size in em,
 * and beside that x (0.54 em) the bodies of letters are 0.56 em high in Tamil, 0.60 in Hebrew, 0.63 in Bengali, 0.72 in Ethiopic, so that
 * none is under the minimum where the x is not. Arabic has bodies of many heights, the alef 0.68, about as Vazirmatn's own Latin.
 */
const ofScript: Readonly<Record<Script, SampleLetters>> = {
  Latn: { xHeight: "x", capital: "H", ascenders: "bdfhkl", descenders: "gjpqy" },
  Cyrl: { xHeight: "х", capital: "Н", ascenders: "бйфї", descenders: "рущф" },
  Grek: { xHeight: "ν", capital: "Η", ascenders: "βδθλξή", descenders: "γηρχξ" },
  Arab: { xHeight: "x", capital: "ا", ascenders: "الكطأ", descenders: "جعحيمقو" },
  Hebr: { xHeight: "x", capital: "ה", ascenders: "לשׁ", descenders: "קןףץבָ" },
  Ethi: { xHeight: "x", capital: "ሀ", ascenders: "ኝዬ", descenders: "ጿ፲" },
  Taml: { xHeight: "x", capital: "க", ascenders: "கிஇக்", descenders: "நஇணு" },
  Beng: { xHeight: "x", capital: "ক", ascenders: "কির্ক", descenders: "কৃ" },
};

/** Languages whose letters carry marks above or below all others of their script, in nearly every line. */
const deeper: Readonly<Record<string, Partial<SampleLetters>>> = {
  vi: { ascenders: "ấếẫ" },
  ckb: { ascenders: "ڵێ", descenders: "ڕح" },
  ps: { descenders: "ږح" },
};

/** @param language BCP 47. */
export const sampleLetters = (language: string): SampleLetters => ({
  ...ofScript[scriptOf(language)],
  ...deeper[primaryLanguage(language)],
});
