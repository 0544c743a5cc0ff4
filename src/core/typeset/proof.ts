import type { PalmMm } from "../geometry/spaces.ts";
import type { Face } from "./face.ts";
import type { TypesetRules } from "./rules.ts";
import { typeset, type Page, type TypesetText } from "./typeset.ts";
import { leastXHeightMm } from "./viewing-distance.ts";

/** Why a text does not do well in a palm. */
export type Concern =
  /** Nothing of it can be shown. */
  | { readonly kind: "no-room" }
  /** A single character is too wide for the least type. */
  | { readonly kind: "too-small"; readonly leastMm: number }
  /** A visitor would wait on it for long. */
  | { readonly kind: "many-pages"; readonly pages: number };

/** A trial setting in one palm, before any visitor reads it. */
export interface Proof {
  readonly pages: readonly Page[];
  /** Of all pages, one after the other. */
  readonly readingMs: number;
  /** On the palm. All pages of a message share one size. */
  readonly xHeightMm: number;
  readonly concerns: readonly Concern[];
}

/** What is measured twice, by two ways of adding, may differ by so much and be the same. */
const roundingMm = 1e-6;

/**
 * Sets a text as the floor would, and judges it.
 * @param outline see `typeset`.
 * @param mostPages as many are well.
 */
export function proofOf(
  message: TypesetText,
  outline: readonly PalmMm[],
  face: Face,
  rules: TypesetRules,
  mostPages: number,
): Proof {
  const pages = typeset(message, outline, face, rules);
  const xHeightMm = Math.min(...pages.map((page) => page.xHeightMm));
  const leastMm = leastXHeightMm(rules, face.metricsOf(message.lang));
  const isEmpty = pages.every(({ lines }) => lines.length === 0);
  const concerns: Concern[] = [];
  if (isEmpty) concerns.push({ kind: "no-room" });
  else if (xHeightMm < leastMm - roundingMm) concerns.push({ kind: "too-small", leastMm });
  if (pages.length > mostPages) concerns.push({ kind: "many-pages", pages: pages.length });
  return {
    pages,
    readingMs: pages.reduce((sum, page) => sum + page.readingMs, 0),
    xHeightMm,
    concerns,
  };
}
