import { addCounts, NO_COUNTS, type Counts } from "../core/counts/counts.ts";
import { PaumeError } from "../core/error.ts";
import { dateOf, wallAt } from "../core/hours/civil-day.ts";
import { tellTally } from "../devices/house/counts.ts";
import type { FloorStore } from "../devices/store/floor-store.ts";
import type { Tally } from "../schema/counts.ts";
import type { Faults } from "./faults.ts";

interface Days {
  readonly store: Pick<FloorStore, "tallies" | "saveTallies">;
  readonly tell: (tally: Tally) => Promise<boolean>;
  readonly today: () => string;
  /** 1 to 32 small letters and digits, at chance. */
  readonly newId: () => string;
}

/** Of light there is always more; a visit or a fault is told soon. */
const LIGHT_MS = 60_000;
const SOON_MS = 2000;
/** A house that is silent for longer loses the oldest days. */
const MOST_DAYS = 31;

/** The browser's own day, on its wall. */
const wallToday = (): string => dateOf(wallAt(Date.now(), (atMs) => -new Date(atMs).getTimezoneOffset()).day);
const anyId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/**
 * Adds up counts by day, keeps them in the browser and tells the house, until `signal` aborts. A silent house is told later. What a crash takes is
 * what was counted in the last minute.
 * @returns what takes counts, as often as you like.
 */
export function countDays(
  faults: Faults,
  signal: AbortSignal,
  { store, tell = tellTally, today = wallToday, newId = anyId }: Partial<Days> & Pick<Days, "store">,
): (counts: Counts) => void {
  let tallies: readonly Tally[] = [];
  let added: Counts = NO_COUNTS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueMs = Infinity;
  const failed = (error: unknown): undefined => {
    if (!(error instanceof PaumeError)) throw error;
    faults.raise(error);
  };
  const loaded = store
    .tallies()
    .catch(failed)
    .then((kept) => void (tallies = [...(kept ?? []), ...tallies]));

  const flush = async (): Promise<void> => {
    [timer, dueMs] = [undefined, Infinity];
    await loaded;
    const date = today();
    const own = tallies.find((tally) => tally.date === date) ?? { id: newId(), date, counts: NO_COUNTS };
    const grown = { ...own, counts: addCounts(own.counts, added) };
    added = NO_COUNTS;
    tallies = [...tallies.filter((tally) => tally !== own), grown].slice(-MOST_DAYS);
    // On this disk before the house hears it: what it has been told is never less than what is known here.
    await store.saveTallies(tallies).catch(failed);
    const told = tallies.length;
    for (const tally of tallies) {
      if (!(await tell(tally))) return flushIn(LIGHT_MS);
      if (tally.date !== date) tallies = tallies.filter((one) => one !== tally);
    }
    // Days that are done need not be kept any more.
    if (tallies.length < told) await store.saveTallies(tallies).catch(failed);
  };
  const flushIn = (ms: number): void => {
    const atMs = performance.now() + ms;
    if (signal.aborted || atMs >= dueMs) return;
    clearTimeout(timer);
    dueMs = atMs;
    timer = setTimeout(() => void flush(), ms);
  };
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
  // What an earlier life of this page could not tell.
  void loaded.then(() => tallies.length > 0 && flushIn(SOON_MS));

  return (counts) => {
    const { visits, litSeconds, faults: failures, recoveries } = counts;
    const isNews = visits + failures + recoveries > 0;
    if (!isNews && litSeconds === 0) return;
    added = addCounts(added, counts);
    flushIn(isNews ? SOON_MS : LIGHT_MS);
  };
}
