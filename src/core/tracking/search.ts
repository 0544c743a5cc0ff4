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
  /** The frames since then, and that one. */
  readonly framesSince: number;
}

export interface SearchRules {
  readonly maxHands: number;
  /** A new hand beside others is found within this time, or within four frames if those take longer. */
  readonly lookEveryMs: number;
  /** A lost hand is looked for on every frame this long. */
  readonly missMs: number;
}

export const SEARCH_START: Search = {
  seen: 0,
  allowed: 1,
  lostAtMs: undefined,
  lookedAtMs: -Infinity,
  framesSince: Infinity,
};

/** A look costs as much as a frame: where frames are slow, looking on every one would make those who are there wait twice as long. */
const FRAMES_APART = 4;

/** How many hands the detector may see in the frame of `atMs`: 1 to `maxHands`. */
export function handsAllowed(search: Search, rules: SearchRules, atMs: number): number {
  const looks = atMs - search.lookedAtMs >= rules.lookEveryMs && search.framesSince >= FRAMES_APART;
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
  const looked = allowed > seen || allowed > search.allowed;
  const last = {
    lookedAtMs: looked ? atMs : search.lookedAtMs,
    framesSince: looked ? 1 : search.framesSince + 1,
  };
  if (seen >= search.allowed) return { ...last, seen, allowed: Math.max(1, seen), lostAtMs: undefined };
  const lostAtMs = search.lostAtMs ?? atMs;
  const givenUp = atMs - lostAtMs >= rules.missMs;
  return {
    ...last,
    seen,
    allowed: givenUp ? Math.max(1, seen) : search.allowed,
    lostAtMs: givenUp ? undefined : lostAtMs,
  };
}
