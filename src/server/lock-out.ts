/** Times are ms on one clock. */
export interface LockOut {
  /** The ms until the next try may be made. */
  readonly waitMs: (name: string, atMs: number) => number;
  /** A try is made. It counts before anybody knows how it ends: many at once are many tries. */
  readonly count: (name: string, atMs: number) => void;
  /** The last try was right: those before it were a person's slips. */
  readonly forgive: (name: string) => void;
}

export interface Patience {
  /** So many tries may follow each other at once. */
  readonly freeTries: number;
  /** Then this long to wait, and twice as long after each further try. */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
}

interface Tries {
  readonly count: number;
  readonly lastMs: number;
}

/** Tries are forgotten after this long without another. */
const forgottenAfterMs = 3_600_000;
/** More names than this are not remembered: whoever has a thousand addresses still has only one role to try. */
const mostNames = 1000;

/** Makes whoever guesses wait, longer each time. */
export function lockOut({ freeTries, firstWaitMs, longestWaitMs }: Patience): LockOut {
  const tries = new Map<string, Tries>();

  return {
    waitMs: (name, atMs) => {
      const made = tries.get(name);
      if (made === undefined || made.count < freeTries) return 0;
      // A clock that was set back must not lock anybody out until it is there again: the wait begins anew, once.
      if (atMs < made.lastMs) tries.set(name, { ...made, lastMs: atMs });
      const wait = Math.min(firstWaitMs * 2 ** (made.count - freeTries), longestWaitMs);
      return Math.max(0, wait - Math.max(0, atMs - made.lastMs));
    },
    count: (name, atMs) => {
      const made = tries.get(name);
      const remembered = made !== undefined && atMs - made.lastMs < forgottenAfterMs ? made.count : 0;
      tries.delete(name);
      tries.set(name, { count: remembered + 1, lastMs: atMs });
      const [oldest] = tries.keys();
      if (tries.size > mostNames && oldest !== undefined) tries.delete(oldest);
    },
    forgive: (name) => void tries.delete(name),
  };
}
