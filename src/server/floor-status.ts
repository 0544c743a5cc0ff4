import type { Counts } from "../core/counts/counts.ts";
import { messagesOf, NO_COUNTS } from "../core/counts/counts.ts";
import type { PulseFault } from "../core/health/pulse.ts";
import type { FloorStatus } from "../schema/floor.ts";
import type { EventHub } from "./event-hub.ts";
import { slowestPace, type FloorKiosks } from "./floor-kiosks.ts";
import type { HealthJournal } from "./state/health-journal.ts";
import type { KeptCounts } from "./state/kept-counts.ts";

interface StatusSources {
  readonly hub: EventHub;
  readonly kiosks: Pick<FloorKiosks, "open">;
  readonly faults: () => readonly PulseFault[];
  readonly journal: HealthJournal;
  readonly counts: KeptCounts;
  /** Today's date, by the house's wall. */
  readonly today: () => string;
  readonly version: string;
  readonly now: () => Date;
}

/** Marks come once an hour, and an opening check a day. */
const LOOKED_BACK = 60;

/** Everything that staff see at a glance. */
export function floorStatus(sources: StatusSources): () => Promise<FloorStatus> {
  const { hub, kiosks, faults, journal, counts, today, version, now } = sources;
  return async () => {
    const date = today();
    const [day] = await counts.days(date, date);
    const notes = await journal.latest(LOOKED_BACK);
    const { visits, litSeconds, faults: failed, recoveries, ...rest }: Counts = day?.counts ?? NO_COUNTS;
    return {
      at: now().toISOString(),
      amiss: [...faults()],
      kiosks: kiosks.open().length,
      pace: slowestPace(kiosks.open()),
      checked: notes.find(({ note }) => note.kind === "opening") ?? null,
      marks: notes.find(({ note }) => note.kind === "marks") ?? null,
      today: { visits, messages: messagesOf(rest), litSeconds, faults: failed, recoveries },
      phase: hub.latest("opening-hours")?.phase ?? null,
      projector: hub.latest("projector")?.says ?? null,
      version,
    };
  };
}
