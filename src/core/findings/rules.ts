import type { Detector } from "./finding.ts";

/** How much is told. Plain data: an installation's curator may move every number. */
export interface FindingRules {
  /** By detector: findings of less strength than this are not told, so 1.1 silences a detector. */
  readonly thresholds: Readonly<Record<Detector, number>>;
  /** Characters, UTF-16. */
  readonly shortest: number;
  /** Characters, UTF-16: two pages on an adult's palm. */
  readonly longest: number;
  /** Share of common five-letter pieces from which two texts are near-duplicates. */
  readonly likeness: number;
}

export const usualRules: FindingRules = {
  thresholds: {
    email: 0.5,
    link: 0.5,
    handle: 0.5,
    phone: 0.5,
    address: 0.5,
    postcode: 0.5,
    name: 0.5,
    profile: 0.5,
    insult: 0.5,
    hate: 0.5,
    promise: 0.5,
    language: 0.5,
    "too-short": 0.5,
    "too-long": 0.5,
    capitals: 0.5,
    "test-entry": 0.5,
    glyphs: 0.5,
  },
  shortest: 12,
  longest: 400,
  likeness: 0.6,
};
