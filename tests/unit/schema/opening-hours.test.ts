import { expect, test } from "vitest";
import { dayOf } from "../../../src/core/hours/civil-day.ts";
import { parseInstallation } from "../../../src/schema/installation.ts";
import { installationText } from "../../fixtures/installation-text.ts";

const read = (openingHours: unknown) => parseInstallation(installationText({ openingHours })).openingHours;

test("hours become minutes, after midnight too, and days that are not named are closed", () => {
  const site = read({
    week: {
      tuesday: ["10:00-12:00", "14:00-18:00"],
      saturday: ["20:00-02:00"],
      sunday: ["00:00-24:00"].slice(1),
    },
    exceptions: { "2026-12-25": [], "2027-05-15": ["00:00-24:00"] },
    closingMinutes: 4,
  });
  expect(site?.hours.week).toEqual([
    [],
    [
      { fromMinute: 600, untilMinute: 720 },
      { fromMinute: 840, untilMinute: 1080 },
    ],
    [],
    [],
    [],
    [{ fromMinute: 1200, untilMinute: 1560 }],
    [],
  ]);
  expect([...(site?.hours.exceptions ?? [])]).toEqual([
    [dayOf("2026-12-25"), []],
    [dayOf("2027-05-15"), [{ fromMinute: 0, untilMinute: 1440 }]],
  ]);
  expect(site?.rhythm).toEqual({ warmUpMs: 180_000, closingMs: 240_000 });
});

test.each([
  [{ week: { monday: ["10-18"] } }, "openingHours.week.monday.0: must be like"],
  [{ week: { monday: ["10:00-25:00"] } }, "openingHours.week.monday.0: must be like"],
  [{ week: { monday: ["24:00-01:00"] } }, "openingHours.week.monday.0: must be like"],
  [{ week: { monday: ["10:00-10:00"] } }, "openingHours.week.monday.0: ends when it begins"],
  [{ week: { montag: [] } }, "openingHours.week.montag: is not a field of it"],
  [{ week: { monday: ["10:00-18:00", "17:59-20:00"] } }, "openingHours.week.monday: hours overlap"],
  [{ week: { sunday: ["20:00-02:00"], monday: ["01:00-03:00"] } }, "week.monday: hours overlap on a monday"],
  [
    { week: { tuesday: ["01:00-03:00"] }, exceptions: { "2026-11-23": ["20:00-02:00"] } },
    "exceptions.2026-11-23: hours overlap on a tuesday",
  ],
  [{ week: {}, exceptions: { "2027-02-29": [] } }, "exceptions.2027-02-29: is no day of the calendar"],
  [{ week: {}, exceptions: { christmas: [] } }, "exceptions.christmas: is no day"],
])("%j is refused by name", (openingHours, words) => {
  expect(() => read(openingHours)).toThrow(words);
});

test("hours that touch are one", () => {
  expect(read({ week: { monday: ["10:00-12:00", "12:00-18:00"] } })).toBeDefined();
});
