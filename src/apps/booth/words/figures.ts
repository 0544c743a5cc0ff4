import type { Language } from "../../../core/language.ts";

/** How a language writes numbers and times: "1,4" and "1.4". */
export interface Figures {
  readonly fixed: (value: number, digits: number) => string;
  /** A share as a percentage. */
  readonly percent: (share: number, digits: number) => string;
  /** A day and a time, in the machine's own zone. @param iso ISO 8601. */
  readonly when: (iso: string) => string;
}

const figuresIn = (locale: string): Figures => {
  const formats = [0, 1, 2, 3].map(
    (digits) =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        useGrouping: false,
      }),
  );
  const time = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const fixed = (value: number, digits: number): string =>
    Number.isFinite(value) ? (formats[digits]?.format(value) ?? value.toFixed(digits)) : "–";
  return {
    fixed,
    percent: (share, digits) => `${fixed(100 * share, digits)}\u00a0%`,
    when: (iso) => time.format(new Date(iso)),
  };
};

export const FIGURES: Readonly<Record<Language, Figures>> = {
  fr: figuresIn("fr"),
  en: figuresIn("en-GB"),
};
