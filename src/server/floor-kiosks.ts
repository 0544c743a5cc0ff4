import type { FloorReport, FloorShown, FloorStatus } from "../schema/floor.ts";

/** What the kiosks that are open said last. One is meant; a second window, or a page that has just begun anew, makes it two for a while. */
export interface FloorKiosks {
  readonly heard: (report: FloorReport) => void;
  /** Those that were heard of late, in the order in which they were opened. */
  readonly open: () => readonly FloorReport[];
}

/** A kiosk reports every four seconds; a busy machine is late now and then. What it said before that is over. */
const FRESH_MS = 10_000;
/** Then the one that was opened first gives way. */
const MOST_KIOSKS = 8;

/** @param elapsedMs of a clock that nobody sets. */
export function floorKiosks(elapsedMs: () => number): FloorKiosks {
  let said: readonly { readonly report: FloorReport; readonly atMs: number }[] = [];
  const fresh = () => said.filter(({ atMs }) => elapsedMs() - atMs <= FRESH_MS);
  return {
    heard(report) {
      const word = { report, atMs: elapsedMs() };
      const all = fresh();
      // Each keeps its place: a button must not move under a thumb.
      const at = all.findIndex(({ report: { life } }) => life === report.life);
      said = at < 0 ? [...all, word].slice(-MOST_KIOSKS) : all.with(at, word);
    },
    open: () => fresh().map(({ report }) => report),
  };
}

type Shown = FloorReport["shown"][number];

/** What several kiosks show, as one floor: each message that is in any light, and the orders that all of them obey. @param reports at least one. */
export function shownTogether(
  reports: readonly FloorReport[],
): Pick<FloorShown, "revision" | "safe" | "isPaused"> & { readonly shown: readonly Shown[] } {
  const shown = new Map<string, Shown>();
  for (const one of reports.flatMap((report) => report.shown)) {
    const known = shown.get(one.id);
    shown.set(one.id, known === undefined ? one : { ...known, palms: known.palms + one.palms });
  }
  return {
    revision: Math.min(...reports.map(({ revision }) => revision)),
    shown: [...shown.values()],
    safe: Math.min(...reports.map(({ safe }) => safe)),
    isPaused: reports.every(({ isPaused }) => isPaused),
  };
}

/** How fast the slowest one goes; null where there is none. */
export function slowestPace(reports: readonly FloorReport[]): FloorStatus["pace"] {
  const [slowest] = reports.toSorted((a, b) => a.framesPerSecond - b.framesPerSecond);
  if (slowest === undefined) return null;
  const { picturesPerSecond, framesPerSecond, frameAgeMs } = slowest;
  return { picturesPerSecond, framesPerSecond, frameAgeMs };
}
