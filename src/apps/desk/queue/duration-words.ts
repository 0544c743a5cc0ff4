import type { DeskLanguage } from "../words.ts";

const minute = 60;
const hour = 60 * minute;

/** A time in the words of somebody who estimates: minutes up to two hours, then hours. Never more exact than it is known. */
export function durationWords(seconds: number, language: DeskLanguage): string {
  const [value, unit] =
    seconds < 2 * hour
      ? [Math.max(1, Math.round(seconds / minute)), "minute"]
      : [Math.round(seconds / hour), "hour"];
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "short" }).format(value);
}
