import type { Counts } from "../core/counts/counts.ts";
import { messagesOf, NO_COUNTS } from "../core/counts/counts.ts";
import type { PulseFault } from "../core/health/pulse.ts";
import type { FloorReport, FloorStatus } from "../schema/floor.ts";
import type { EventHub } from "./event-hub.ts";
import type { HealthJournal } from "./state/health-journal.ts";
import type { KeptCounts } from "./state/kept-counts.ts";

interface StatusSources {
  readonly hub: EventHub;
  readonly faults: () => readonly PulseFault[];
  readonly journal: HealthJournal;
  readonly counts: KeptCounts;
  /** Today's date, by the house's wall. */
  readonly today: () => string;
  readonly version: string;
  readonly now: () => Date;
  /** Of a clock that nobody sets. */
  readonly elapsedMs: () => number;
}

/** A kiosk reports every few seconds: what it said before that is over. */
const FRESH_MS = 15_000;
/** Marks come once an hour, and an opening check a day. */
const LOOKED_BACK = 60;

/** Everything that staff see at a glance. @returns what takes a kiosk's reports, and what tells how things are. */
export function floorStatus(sources: StatusSources): {
  readonly reported: (report: FloorReport) => void;
  readonly status: () => Promise<FloorStatus>;
} {
  const { hub, faults, journal, counts, today, version, now, elapsedMs } = sources;
  let last: { readonly report: FloorReport; readonly atMs: number } | undefined;

  const pace = (): FloorStatus["pace"] => {
    if (last === undefined || elapsedMs() - last.atMs > FRESH_MS) return null;
    const { picturesPerSecond, framesPerSecond, frameAgeMs } = last.report;
    return { picturesPerSecond, framesPerSecond, frameAgeMs };
  };

  return {
    reported: (report) => void (last = { report, atMs: elapsedMs() }),
    status: async () => {
      const date = today();
      const [day] = await counts.days(date, date);
      const notes = await journal.latest(LOOKED_BACK);
      const { visits, litSeconds, faults: failed, recoveries, ...rest }: Counts = day?.counts ?? NO_COUNTS;
      return {
        at: now().toISOString(),
        amiss: [...faults()],
        pace: pace(),
        checked: notes.find(({ note }) => note.kind === "opening") ?? null,
        marks: notes.find(({ note }) => note.kind === "marks") ?? null,
        today: { visits, messages: messagesOf(rest), litSeconds, faults: failed, recoveries },
        phase: hub.latest("opening-hours")?.phase ?? null,
        projector: hub.latest("projector")?.says ?? null,
        version,
      };
    },
  };
}
