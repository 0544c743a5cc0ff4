import { join } from "node:path";
import { addCounts, laterCounts, NO_COUNTS, type Counts } from "../../core/counts/counts.ts";
import type { DayCounts } from "../../core/counts/counters-csv.ts";
import { CountedMonth, type Tally } from "../../schema/counts.ts";
import { parseJson } from "../../schema/parse-json.ts";
import { readableJson } from "../../schema/readable-json.ts";
import type { Disk } from "./disk.ts";
import { inTurn } from "../../core/in-turn.ts";
import { keepTwice, readKeptTwice } from "./keep-file.ts";

/** What was counted, by day, a readable file each month. Only sums are kept, and nothing that is finer than a day. */
export interface KeptCounts {
  /**
   * Takes what a kiosk has counted of a day so far: told twice, or after something later, it changes nothing.
   * @returns false where too many have counted that day: it is not taken.
   * @throws PaumeError state-unsaved.
   */
  readonly take: (tally: Tally) => Promise<boolean>;
  /** The house's own. @throws PaumeError state-unsaved. */
  readonly add: (date: string, counts: Counts) => Promise<void>;
  /** Days of which something is known, oldest first. @param from,to dates, both included. */
  readonly days: (from: string, to: string) => Promise<readonly DayCounts[]>;
}

const MONTH = /^(\d{4}-\d{2})\.json(\.last-good)?$/;
/** A kiosk counts anew only where its browser has lost what it kept: so often on one day is a fault of its own. */
const MOST_COUNTS = 60;
/** No kiosk's: theirs are hexadecimal. */
const HOUSE = "house";

const parse = (text: string) => parseJson(text, CountedMonth, "state-unsaved");

/** @param folder its alone. */
export function keepCounts(folder: string, disk: Disk): KeptCounts {
  const next = inTurn();
  const fileOf = (month: string): string => join(folder, `${month}.json`);
  const read = async (month: string): Promise<CountedMonth> => {
    return (await readKeptTwice(disk, fileOf(month), parse)) ?? { format: 1, days: {} };
  };

  const change = (date: string, id: string, to: (before: Counts) => Counts): Promise<boolean> =>
    next(async () => {
      const month = date.slice(0, 7);
      const { days } = await read(month);
      const day = days[date] ?? {};
      const before = day[id];
      if (before === undefined && Object.keys(day).length >= MOST_COUNTS) return false;
      const after = to(before ?? NO_COUNTS);
      if (JSON.stringify(after) === JSON.stringify(before)) return true;
      const changed: CountedMonth = { format: 1, days: { ...days, [date]: { ...day, [id]: after } } };
      await keepTwice(disk, fileOf(month), `${readableJson(changed)}\n`);
      return true;
    });

  return {
    take: ({ id, date, counts }) => change(date, id, (before) => laterCounts(before, counts)),
    add: async (date, counts) => void (await change(date, HOUSE, (before) => addCounts(before, counts))),
    async days(from, to) {
      const names = await disk.names(folder);
      const months = new Set(names.flatMap((name) => MONTH.exec(name)?.[1] ?? []));
      const wanted = [...months].filter((month) => from.slice(0, 7) <= month && month <= to.slice(0, 7));
      const all = await Promise.all(wanted.toSorted().map(read));
      return all
        .flatMap(({ days }) => Object.entries(days))
        .filter(([date]) => from <= date && date <= to)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([date, day]) => ({ date, counts: Object.values(day).reduce(addCounts, NO_COUNTS) }));
    },
  };
}
