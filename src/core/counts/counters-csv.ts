import { messagesOf, type Counts } from "./counts.ts";

export interface DayCounts {
  /** "2026-11-22", by the clock of the house. */
  readonly date: string;
  readonly counts: Counts;
}

const COLUMNS = "date,visits,messages,lit_seconds,languages,faults,recoveries";

/**
 * A museum's statistics (RFC 4180): a line a day, oldest first. The columns stay as they are, whatever languages there are: these are one
 * column, "ar:3 fr:41". A day without a line is one of which nothing is known.
 */
export function countersCsv(days: readonly DayCounts[]): string {
  const lines = days.map(({ date, counts }) => {
    const languages = Object.entries(counts.languages).toSorted(([a], [b]) => (a < b ? -1 : 1));
    const named = languages.map(([lang, count]) => `${lang}:${count}`).join(" ");
    const seconds = Math.round(counts.litSeconds);
    const { visits, faults, recoveries } = counts;
    return [date, visits, messagesOf(counts), seconds, named, faults, recoveries].join(",");
  });
  return [COLUMNS, ...lines, ""].join("\r\n");
}
