import { join } from "node:path";
import { messagesOf, addCounts, NO_COUNTS } from "../../../src/core/counts/counts.ts";
import { keepCounts } from "../../../src/server/state/kept-counts.ts";
import { nodeDisk } from "../../../src/server/state/disk.ts";

/** What a house has counted since it was opened. */
export interface HouseCounters {
  readonly rendered: number;
  readonly tracked: number;
  /** How often a kiosk's page began anew; 1 is its first opening. */
  readonly opened: number;
  readonly memoryBytes: number;
  readonly visits: number;
  readonly messages: number;
  /** Faults that came and went, in the page and in the house's view of it. */
  readonly faults: number;
  readonly recoveries: number;
}

/** @param state the house's folder. @returns undefined where it does not answer. */
export async function houseCounters(origin: string, state: string): Promise<HouseCounters | undefined> {
  const text = await fetch(`${origin}/metrics`)
    .then((answer) => answer.text())
    .catch(() => undefined);
  if (text === undefined) return undefined;
  const days = await keepCounts(join(state, "counters"), nodeDisk).days("0001-01-01", "9999-12-31");
  const { visits, faults, recoveries, languages } = days.reduce(
    (sum, { counts }) => addCounts(sum, counts),
    NO_COUNTS,
  );
  return {
    rendered: metric(text, "paume_pictures_total"),
    tracked: metric(text, "paume_frames_tracked_total"),
    opened: metric(text, "paume_kiosk_opened_total"),
    memoryBytes: metric(text, "paume_house_memory_bytes"),
    visits,
    messages: messagesOf({ languages }),
    faults,
    recoveries,
  };
}

/** In the text format of Prometheus, one without labels. */
const metric = (text: string, name: string): number =>
  Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1] ?? 0);
