import type { Reason, reasons } from "../../../core/findings/reason.ts";
import type { DeskLanguage } from "../words.ts";
import { englishReasons } from "./english-reasons.ts";
import { frenchReasons } from "./french-reasons.ts";

/** A rule by its name; that of another language has the language in it. */
export type NamedReason = (typeof reasons)[number];

const named: Readonly<Record<DeskLanguage, Readonly<Record<NamedReason, string>>>> = {
  fr: frenchReasons,
  en: englishReasons,
};

const seemsIn: Readonly<Record<DeskLanguage, string>> = { fr: "semble être en", en: "seems to be in" };

/** Why a finding was made, in words that follow what was found: "Téléphone : numéro français". */
export function reasonWords(reason: Reason, language: DeskLanguage): string {
  if (isNamed(reason)) return named[language][reason];
  const tag = reason.slice("language-".length);
  const name = new Intl.DisplayNames([language], { type: "language", fallback: "code" }).of(tag) ?? tag;
  return `${seemsIn[language]} ${name}`;
}

const isNamed = (reason: Reason): reason is NamedReason => Object.hasOwn(frenchReasons, reason);
