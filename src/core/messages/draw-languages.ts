import { chance } from "../chance.ts";
import { beginDraw, drawMessage, type Censored, type DrawProgress } from "./draw.ts";
import type { HostMessage } from "./host-message.ts";
import type { Pool } from "./languages.ts";

/** How far the drawing has come in every language that was ever asked for: all that must be stored. */
export interface LanguageDraw {
  /** Chance, 32 bits, chosen once for an installation. */
  readonly seed: number;
  /** Messages drawn so far, in any language. */
  readonly drawn: number;
  /** By the pool's language. */
  readonly pools: Readonly<Record<string, DrawProgress>>;
}

/** @param seed 32 bits of chance. */
export const beginLanguageDraw = (seed: number): LanguageDraw => ({ seed: seed >>> 0, drawn: 0, pools: {} });

/** What an older version stored: the draw of the whole set. @param pool the whole set's. */
export const fromWholeDraw = (progress: DrawProgress, pool: string): LanguageDraw => ({
  seed: progress.seed,
  drawn: progress.shown,
  pools: { [pool]: progress },
});

/**
 * Draws the next message: its language by weight, then the message as `drawMessage` does, so that none of a language comes twice before all
 * of that language have been shown. A language whose messages are all censored leaves its turns to the others.
 * @param pools see `poolsOf`. @param progress as the last draw returned it, or as stored. @param censored ids that are never drawn.
 * @returns undefined if everything is censored.
 */
export function drawByLanguage(
  pools: readonly Pool[],
  progress: LanguageDraw,
  censored: Censored,
): { readonly message: HostMessage; readonly progress: LanguageDraw } | undefined {
  const pool = poolAt(pools, chance(progress.seed, progress.drawn));
  if (pool === undefined) return undefined;
  const { language, set } = pool;
  const drawn = drawMessage(set, progress.pools[language] ?? beginPool(pool, progress), censored);
  if (drawn === undefined) {
    const others = pools.filter((other) => other !== pool);
    return drawByLanguage(others, progress, censored);
  }
  return {
    message: drawn.message,
    progress: {
      ...progress,
      drawn: progress.drawn + 1,
      pools: { ...progress.pools, [language]: drawn.progress },
    },
  };
}

/** @param at 0 to 1, never 1: where along all the weights. */
function poolAt(pools: readonly Pool[], at: number): Pool | undefined {
  let left = at * pools.reduce((sum, { weight }) => sum + weight, 0);
  return pools.find(({ weight }) => (left -= weight) < 0) ?? pools.at(-1);
}

/** A pool's first round rests what was shown lately under another wish, as another set's would. */
function beginPool({ set }: Pool, { seed, pools }: LanguageDraw): DrawProgress {
  const begun = beginDraw(set, seed);
  const ids = new Set(set.messages.map(({ id }) => id));
  const recent = Object.values(pools)
    .flatMap((other) => other.recent)
    .filter((id) => ids.has(id));
  return recent.length === 0 ? begun : { ...begun, setHash: "another wish", recent };
}
