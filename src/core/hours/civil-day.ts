/** Days since 1970-01-01 in the Gregorian calendar, without any time zone: what a wall calendar shows. */
export type CivilDay = number;

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** A Thursday was the first of them. */
const FIRST_WEEKDAY = 3;

/** @returns 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: CivilDay): number => (((day + FIRST_WEEKDAY) % 7) + 7) % 7;

/** What the clock and the calendar on the wall show. */
export interface Wall {
  readonly day: CivilDay;
  /** Of the day, from 0, with its fraction. */
  readonly minute: number;
}

/** Of a place at a moment, in minutes: what its clocks show less UTC. Summer time changes it. */
export type UtcOffset = (atMs: number) => number;

export function wallAt(atMs: number, offset: UtcOffset): Wall {
  const wallMs = atMs + offset(atMs) * MINUTE_MS;
  const day = Math.floor(wallMs / DAY_MS);
  return { day, minute: (wallMs - day * DAY_MS) / MINUTE_MS };
}

/**
 * From year, month and day; the civil calendar's arithmetic over eras of 400 years that begin in March, so that the leap day is their last.
 * @param date "2026-11-22".
 * @returns undefined for a date that there is not, such as 2027-02-29.
 */
export function dayOf(date: string): CivilDay | undefined {
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const [year, month, dayOfMonth] = [Number(y), Number(m), Number(d)];
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const day = era * 146_097 + dayOfEra - 719_468;
  return dateOf(day) === date ? day : undefined;
}

/** @returns "2026-11-22". Years 0 to 9999. */
export function dateOf(day: CivilDay): string {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)}`;
}

const digits = (value: number, count: number): string => String(value).padStart(count, "0");
