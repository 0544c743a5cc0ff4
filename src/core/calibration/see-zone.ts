import { CHECK, HALVES, SEEN_RADIUS_PX } from "./check-dots.ts";
import type { Grey } from "./grey.ts";
import { tonesOf, type Tones } from "./landmarks.ts";
import { nameDots, type NamedDot } from "./match-dots.ts";
import { lightAdded } from "./mean-grey.ts";
import type { Unseen } from "./opening-report.ts";
import { discLight, findTableDots } from "./table-dots.ts";

/** The empty zone as one look through `checkPictures` shows it. */
export interface ZoneSeen {
  readonly dots: readonly NamedDot[];
  /** In even light. */
  readonly tones: Tones;
}

const FEWEST_DOTS = 20;
/** Dots that have less of their light when they are shown again have been covered, or uncovered, meanwhile. */
const STEADY = 0.35;
const MOST_UNSTEADY = 0.25;

/** @param looks in the order of `checkPictures`. @returns why nothing can be said, otherwise. */
export function seeZone(looks: readonly Grey[]): ZoneSeen | { readonly why: Unseen } {
  const [dark, all, again, even] = [CHECK.dark, CHECK.all, CHECK.again, CHECK.even].map((i) => looks[i]);
  if (dark === undefined || all === undefined || again === undefined || even === undefined)
    return { why: "restless" };
  const light = lightAdded(all, dark);
  const lightAgain = lightAdded(again, dark);
  const found = findTableDots(light, SEEN_RADIUS_PX);
  if (found.length < FEWEST_DOTS) return { why: "too-dark" };
  const steady = found.filter(
    (dot) => Math.abs(discLight(lightAgain, dot.at, SEEN_RADIUS_PX) / dot.light - 1) < STEADY,
  );
  if (steady.length < (1 - MOST_UNSTEADY) * found.length) return { why: "restless" };
  const halves = looks.slice(CHECK.halves, CHECK.halves + HALVES).map((half) => lightAdded(half, dark));
  return { dots: nameDots(steady, halves, SEEN_RADIUS_PX), tones: tonesOf(even) };
}
