/**
 * When to look for new hands. The detector looks for one only while fewer hands are seen than it may see, and then on every frame, which
 * doubles its cost; so it is normally allowed exactly the hands it sees, and now and then, for one frame, one more.
 */
export interface Search {
  /** Hands in the last frame that was looked at. */
  readonly seen: number;
  /** The detector is still allowed a hand that has just been lost: the loss is often brief. */
  readonly allowed: number;
  readonly lostAtMs: number | undefined;
  readonly lookedAtMs: number;
}

export interface SearchRules {
  readonly maxHands: number;
  /** A new hand beside others is found within this time. */
  readonly lookEveryMs: number;
  /** A lost hand is looked for on every frame this long. */
  readonly missMs: number;
}

export const SEARCH_START: Search = { seen: 0, allowed: 1, lostAtMs: undefined, lookedAtMs: -Infinity };

/** How many hands the detector may see in the frame of `atMs`: 1 to `maxHands`. */
export function handsAllowed(search: Search, rules: SearchRules, atMs: number): number {
  const looks = atMs - search.lookedAtMs >= rules.lookEveryMs;
  const wanted = looks ? Math.max(search.allowed, search.seen + 1) : search.allowed;
  return Math.min(rules.maxHands, wanted);
}

/** What the detector saw when it was allowed `allowed` hands. */
export function afterLook(
  search: Search,
  rules: SearchRules,
  allowed: number,
  seen: number,
  atMs: number,
): Search {
  const lookedAtMs = allowed > seen || allowed > search.allowed ? atMs : search.lookedAtMs;
  if (seen >= search.allowed) return { seen, allowed: Math.max(1, seen), lostAtMs: undefined, lookedAtMs };
  const lostAtMs = search.lostAtMs ?? atMs;
  const givenUp = atMs - lostAtMs >= rules.missMs;
  return {
    seen,
    allowed: givenUp ? Math.max(1, seen) : search.allowed,
    lostAtMs: givenUp ? undefined : lostAtMs,
    lookedAtMs,
  };
}
