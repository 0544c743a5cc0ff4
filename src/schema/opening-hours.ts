import { dateOf, dayOf } from "../core/hours/civil-day.ts";
import type { Rhythm } from "../core/hours/day-phase.ts";
import { overlapIn, type OpeningHours, type Span } from "../core/hours/opening-hours.ts";
import { z } from "./zod.ts";

const DAY_MINUTES = 1440;
const MINUTE_MS = 60_000;

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** "10:00-18:00"; "20:00-02:00" ends after midnight, "00:00-24:00" is a whole day. */
const Hours = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be like "10:00-18:00"')
  .transform((text, context): Span => {
    const [fromMinute, untilMinute] = [minuteOf(text.slice(0, 5)), minuteOf(text.slice(6))];
    if (fromMinute === untilMinute) {
      context.issues.push({ code: "custom", input: text, message: "ends when it begins" });
    }
    return { fromMinute, untilMinute: untilMinute > fromMinute ? untilMinute : untilMinute + DAY_MINUTES };
  });

const Day = z.array(Hours).max(6);
const ClosedUnlessSaid = Day.default([]);

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** When a site is open, by its machine's own clock and time zone. */
export interface SiteHours {
  readonly hours: OpeningHours;
  readonly rhythm: Rhythm;
}

export const OpeningHoursOfSite = z
  .strictObject({
    /** A day that is not named is closed. */
    week: z.strictObject({
      monday: ClosedUnlessSaid,
      tuesday: ClosedUnlessSaid,
      wednesday: ClosedUnlessSaid,
      thursday: ClosedUnlessSaid,
      friday: ClosedUnlessSaid,
      saturday: ClosedUnlessSaid,
      sunday: ClosedUnlessSaid,
    }),
    /** Days with hours of their own: { "2026-12-25": [], "2027-05-15": ["10:00-24:00"] }. */
    exceptions: z.record(z.string(), Day).default({}),
    /** So long before the doors open the projector is switched on. */
    warmUpMinutes: z.number().min(0).max(60).default(3),
    /** So long before the doors close nobody new is invited, and the light fades. */
    closingMinutes: z.number().min(0).max(60).default(3),
  })
  .transform(({ week, exceptions, warmUpMinutes, closingMinutes }, context): SiteHours => {
    const refuse = (path: readonly string[], message: string) =>
      context.issues.push({ code: "custom", input: week, path: [...path], message });
    const days = Object.entries(exceptions).flatMap(([date, spans]) => {
      const day = dayOf(date);
      if (day === undefined) refuse(["exceptions", date], 'is no day of the calendar, such as "2026-12-25"');
      return day === undefined ? [] : [[day, spans] as const];
    });
    const hours = { week: weekdays.map((name) => week[name]), exceptions: new Map(days) };
    const overlap = overlapIn(hours);
    if (overlap !== undefined) {
      const name = weekdays[overlap.weekday] ?? "";
      const path =
        overlap.exception === undefined ? ["week", name] : ["exceptions", dateOf(overlap.exception)];
      refuse(path, `hours overlap on a ${name}`);
    }
    const rhythm = { warmUpMs: warmUpMinutes * MINUTE_MS, closingMs: closingMinutes * MINUTE_MS };
    return { hours, rhythm };
  });
