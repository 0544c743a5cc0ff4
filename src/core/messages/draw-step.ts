import { withShown } from "./draw.ts";
import type { LanguageDraw } from "./draw-languages.ts";

/** What one draw changed, where it was one like most: a hundredth of all that must be stored. */
export interface DrawStep {
  /** Messages drawn, with this one. */
  readonly drawn: number;
  /** The pool's language. */
  readonly language: string;
  /** Places of the pool's order that are done with. */
  readonly place: number;
  readonly id: string;
}

/**
 * @param before progress that was stored. @param after some later one.
 * @returns undefined where more than one message was drawn between them, or one that changed more: a round began, or messages wait.
 */
export function stepBetween(before: LanguageDraw, after: LanguageDraw): DrawStep | undefined {
  const [language] = Object.keys(after.pools).filter((one) => after.pools[one] !== before.pools[one]);
  const pool = language === undefined ? undefined : after.pools[language];
  const id = pool?.recent.at(-1);
  if (language === undefined || pool === undefined || id === undefined) return undefined;
  const step = { drawn: after.drawn, language, place: pool.place, id };
  return JSON.stringify(takeStep(before, step)) === JSON.stringify(after) ? step : undefined;
}

/** @returns the progress after it; undefined where it does not follow on this one, such as one from before that was never taken away. */
export function takeStep(
  before: LanguageDraw,
  { drawn, language, place, id }: DrawStep,
): LanguageDraw | undefined {
  const pool = before.pools[language];
  if (pool === undefined || drawn !== before.drawn + 1 || place < pool.place) return undefined;
  const after = withShown(pool, { id, place, waiting: pool.waiting });
  // No more was shown than there are places done with.
  if (after.shown > place) return undefined;
  return { ...before, drawn, pools: { ...before.pools, [language]: after } };
}
