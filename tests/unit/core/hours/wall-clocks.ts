import * as fc from "fast-check";
import type { UtcOffset } from "../../../../src/core/hours/civil-day.ts";
import type { OpeningHours, Span } from "../../../../src/core/hours/opening-hours.ts";

export const minuteMs = 60_000;
export const dayMs = 86_400_000;

/** What a zone of the tz database shows, in minutes ahead of UTC. */
export function zone(timeZone: string): UtcOffset {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    dateStyle: "short",
    timeStyle: "medium",
    hourCycle: "h23",
  });
  return (atMs) => {
    const [, d, m, y, h, min, s] =
      /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)$/.exec(format.format(atMs))?.map(Number) ?? [];
    const shown = Date.UTC(y ?? Number.NaN, (m ?? 0) - 1, d, h, min, s);
    return (shown - Math.floor(atMs / 1000) * 1000) / minuteMs;
  };
}

/** A place whose clocks are put forward or back once, by up to two hours. */
export const anyZone: fc.Arbitrary<UtcOffset> = fc
  .record({
    before: fc.integer({ min: -720, max: 840 }),
    by: fc.constantFrom(-120, -60, -30, 30, 60, 120),
    atMinute: fc.integer({ min: 0, max: 14 * 1440 }),
  })
  .map(
    ({ before, by, atMinute }) =>
      (atMs) =>
        atMs < atMinute * minuteMs ? before : before + by,
  );

/** A day's spans in order; the last may end after midnight, before the next day's first begins. */
const anyDay: fc.Arbitrary<readonly Span[]> = fc
  .uniqueArray(fc.integer({ min: 360, max: 1440 + 359 }), { maxLength: 6 })
  .map((minutes) => {
    const sorted = minutes.toSorted((a, b) => a - b);
    return sorted.flatMap((fromMinute, i) => {
      const untilMinute = sorted[i + 1];
      return i % 2 === 0 && untilMinute !== undefined && fromMinute < 1440
        ? [{ fromMinute, untilMinute }]
        : [];
    });
  });

/** Hours in the first weeks of 1970, without overlaps. */
export const anyHours: fc.Arbitrary<OpeningHours> = fc.record({
  week: fc.array(anyDay, { minLength: 7, maxLength: 7 }),
  exceptions: fc.array(fc.tuple(fc.nat(14), anyDay), { maxLength: 3 }).map((days) => new Map(days)),
});
