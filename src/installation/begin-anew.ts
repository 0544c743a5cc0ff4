import { begunAnew, type BegunAnew } from "../schema/begun-anew.ts";

/** Under which a tab remembers it from one life of the page to the next. */
const KEY = "paume-begun-anew";
/** The first time at once. Whoever is not mended by that is not mended by haste either. */
const PAUSES_MS = [0, 10_000, 30_000, 120_000] as const;
/** A page that has been well for so long begins to count anew. */
const FORGIVEN_MS = 600_000;

/** Loads the page anew, the one way to begin that is tried every morning. */
export interface BeginAnew {
  /** Soon: later and later where the last times have not helped. Saying it twice changes nothing. */
  readonly begin: () => void;
}

/**
 * @param storage of this tab. @param nowMs of the wall clock: a page's own begins anew with it.
 * @param load loads the page.
 */
export function openBeginAnew(
  storage: Pick<Storage, "getItem" | "setItem">,
  nowMs: () => number,
  load: () => void,
  signal: AbortSignal,
): BeginAnew {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
  const before = (): BegunAnew => {
    const kept = begunAnew(storage.getItem(KEY));
    // A clock that was set back must not keep a page waiting for what lies hours ahead.
    return Math.abs(nowMs() - kept.atMs) < FORGIVEN_MS ? kept : { times: 0, atMs: 0 };
  };
  return {
    begin() {
      if (timer !== undefined || signal.aborted) return;
      const { times } = before();
      timer = setTimeout(
        () => {
          storage.setItem(KEY, JSON.stringify({ times: times + 1, atMs: nowMs() } satisfies BegunAnew));
          load();
        },
        PAUSES_MS[Math.min(times, PAUSES_MS.length - 1)],
      );
    },
  };
}
