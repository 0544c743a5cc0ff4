import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateOf, dayOf, wallAt, weekdayOf } from "../../../../src/core/hours/civil-day.ts";
import { dayPhase, isLit } from "../../../../src/core/hours/day-phase.ts";
import {
  isOpenAt,
  nextChange,
  overlapIn,
  type OpeningHours,
  type Span,
} from "../../../../src/core/hours/opening-hours.ts";
import { anyHours, anyZone, dayMs, minuteMs, zone } from "./wall-clocks.ts";

const hour = (from: number, until: number): Span => ({ fromMinute: from * 60, untilMinute: until * 60 });
const daily = (...spans: readonly Span[]): OpeningHours => ({
  week: Array.from({ length: 7 }, () => spans),
  exceptions: new Map(),
});
const covers = (m: number) => (span: Span) => span.fromMinute <= m && m < span.untilMinute;
const paris = zone("Europe/Paris");
const iso = (atMs: number | undefined) => (atMs === undefined ? undefined : new Date(atMs).toISOString());
const nextIn = (hours: OpeningHours, at: string) => iso(nextChange(hours, Date.parse(at), paris));

test("a civil day's date and weekday are those of the Gregorian calendar (seed 702)", () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
      const date = new Date(day * dayMs);
      expect(dateOf(day)).toBe(date.toISOString().slice(0, 10));
      expect(dayOf(dateOf(day))).toBe(day);
      expect(weekdayOf(day)).toBe((date.getUTCDay() + 6) % 7);
    }),
    { seed: 702 },
  );
});

test.each(["2027-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-04-01", "tomorrow"])(
  "there is no %s",
  (date) => expect(dayOf(date)).toBeUndefined(),
);

describe("laws of opening hours", () => {
  test("the next change is the first minute that differs, wherever clocks are put forward or back (seed 703)", () => {
    const start = fc.integer({ min: 0, max: 13 * 1440 });
    fc.assert(
      fc.property(anyHours, anyZone, start, (hours, offset, minute) => {
        const atMs = minute * minuteMs;
        const isOpen = isOpenAt(hours, atMs, offset);
        const next = nextChange(hours, atMs, offset);
        const untilMs = Math.min(next ?? Infinity, atMs + 12 * dayMs);
        for (let t = atMs; t < untilMs; t += minuteMs) {
          if (isOpenAt(hours, t, offset) !== isOpen) expect(iso(t)).toBe(iso(next));
        }
        if (next === undefined) return;
        expect(next).toBeGreaterThan(atMs);
        expect(isOpenAt(hours, next, offset)).toBe(!isOpen);
        expect(isOpenAt(hours, next - 1, offset)).toBe(isOpen);
      }),
      { seed: 703, numRuns: 60 },
    );
  });

  test("a day has its own spans and the end of the evening before, nothing else (seed 704)", () => {
    fc.assert(
      fc.property(anyHours, anyZone, fc.integer({ min: 0, max: 14 * 1440 }), (hours, offset, minute) => {
        const wall = wallAt(minute * minuteMs, offset);
        const on = (day: number) => hours.exceptions.get(day) ?? hours.week[weekdayOf(day)] ?? [];
        const open =
          on(wall.day).some(covers(wall.minute)) || on(wall.day - 1).some(covers(wall.minute + 1440));
        expect(isOpenAt(hours, minute * minuteMs, offset)).toBe(open);
      }),
      { seed: 704 },
    );
  });

  test("hours without overlaps are taken; one more span inside any of them is not (seed 705)", () => {
    fc.assert(
      fc.property(anyHours, fc.nat(6), (hours, weekday) => {
        expect(overlapIn(hours)).toBeUndefined();
        const [span] = hours.week[weekday] ?? [];
        if (span === undefined) return;
        const week = hours.week.map((day, i) => (i === weekday ? [...day, span] : day));
        expect(overlapIn({ ...hours, week })?.weekday).toBe(weekday);
      }),
      { seed: 705 },
    );
  });

  test("phases come in their order, and light lies between the first warm minute and the last open one (seed 706)", () => {
    const order = { closed: "opening", opening: "open", open: "closing", closing: "closed" } as const;
    const rhythm = { warmUpMs: 3 * minuteMs, closingMs: 5 * minuteMs };
    // Spans and gaps longer than both, so that no phase is skipped.
    const hours = daily(hour(10, 12), hour(14, 26));
    fc.assert(
      fc.property(anyZone, fc.integer({ min: 0, max: 10 * 1440 }), (offset, minute) => {
        let before = dayPhase(hours, rhythm, minute * minuteMs, offset);
        for (let m = minute + 1; m < minute + 1440; m++) {
          const isShift = offset(m * minuteMs) !== offset((m - 1) * minuteMs);
          const phase = dayPhase(hours, rhythm, m * minuteMs, offset);
          if (!isShift) expect([before, order[before]]).toContain(phase);
          if (isOpenAt(hours, m * minuteMs, offset)) expect(isLit(phase)).toBe(true);
          before = phase;
        }
      }),
      { seed: 706, numRuns: 3 },
    );
  });
});

describe("examples, in Paris", () => {
  const tenToSix = daily(hour(10, 18));

  test("a museum opens at ten, summer and winter, also on the days on which clocks change", () => {
    expect(nextIn(tenToSix, "2027-01-12T07:00:00Z")).toBe("2027-01-12T09:00:00.000Z");
    expect(nextIn(tenToSix, "2027-03-27T18:00:00Z")).toBe("2027-03-28T08:00:00.000Z");
    expect(nextIn(tenToSix, "2027-10-30T17:00:00Z")).toBe("2027-10-31T09:00:00.000Z");
  });

  test("a night of museums goes past midnight, and its end is the next day's own", () => {
    const night = { ...daily(), exceptions: new Map([[dayOf("2027-05-15") ?? 0, [hour(18, 26)]]]) };
    expect(nextIn(night, "2027-05-15T00:00:00Z")).toBe("2027-05-15T16:00:00.000Z");
    expect(nextIn(night, "2027-05-15T16:00:00Z")).toBe("2027-05-16T00:00:00.000Z");
    expect(nextIn(night, "2027-05-16T00:00:00Z")).toBeUndefined();
  });

  test("through the hour that is not there, and the one that comes twice", () => {
    const night = daily(hour(2, 2.5));
    expect(nextIn(night, "2027-03-27T23:00:00Z")).toBe("2027-03-29T00:00:00.000Z");
    expect(nextIn(night, "2027-10-31T00:00:00Z")).toBe("2027-10-31T00:30:00.000Z");
    expect(nextIn(night, "2027-10-31T00:30:00Z")).toBe("2027-10-31T01:00:00.000Z");
  });

  test("day and night without an end never change, nor does what is never open", () => {
    expect(nextIn(daily(hour(0, 24)), "2027-01-01T00:00:00Z")).toBeUndefined();
    expect(nextIn(daily(), "2027-01-01T00:00:00Z")).toBeUndefined();
  });

  test("a holiday is closed, and the evening before still ends after its midnight", () => {
    const late = { ...daily(hour(20, 25)), exceptions: new Map([[dayOf("2027-05-01") ?? 0, []]]) };
    expect(nextIn(late, "2027-04-30T19:00:00Z")).toBe("2027-04-30T23:00:00.000Z");
    expect(nextIn(late, "2027-04-30T23:00:00Z")).toBe("2027-05-02T18:00:00.000Z");
  });

  test("an evening that reaches into the next day's hours is refused, on the week's last day too", () => {
    const week = [[hour(1, 5)], [], [], [], [], [], [hour(20, 26)]];
    expect(overlapIn({ week, exceptions: new Map() })).toEqual({ weekday: 0, exception: undefined });
    const monday = dayOf("2026-11-23") ?? 0;
    const usual = [[hour(1, 5)], [], [], [], [], [], []];
    const sunday = monday - 1;
    expect(overlapIn({ week: usual, exceptions: new Map([[sunday, [hour(20, 26)]]]) })).toEqual({
      weekday: 0,
      exception: sunday,
    });
  });
});
