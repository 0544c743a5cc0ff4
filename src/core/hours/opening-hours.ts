import { wallAt, weekdayOf, type CivilDay, type UtcOffset, type Wall } from "./civil-day.ts";

/** From the first minute up to, without, the second, by the clock on the wall. It ends after its day's midnight where it ends above 1440. */
export interface Span {
  readonly fromMinute: number;
  readonly untilMinute: number;
}

export interface OpeningHours {
  /** Monday first. A span belongs to the day on which it begins. */
  readonly week: readonly (readonly Span[])[];
  /** Days that have their own hours instead of their weekday's; none for a holiday. */
  readonly exceptions: ReadonlyMap<CivilDay, readonly Span[]>;
}

const DAY_MINUTES = 1440;
const MINUTE_MS = 60_000;
/** Clocks are put forward or back twice a year, never twice within so long. */
const STEP_MINUTES = DAY_MINUTES;
/** Whatever does not change within so long never does, for anybody who plans by it. */
const HORIZON_STEPS = 400;

const hoursOn = ({ week, exceptions }: OpeningHours, day: CivilDay): readonly Span[] =>
  exceptions.get(day) ?? week[weekdayOf(day)] ?? [];

/** Every span that has to do with a day, its own and what is left of the evening before, in minutes of this day. */
const spansAround = (hours: OpeningHours, day: CivilDay): readonly Span[] =>
  [-1, 0, 1].flatMap((away) =>
    hoursOn(hours, day + away).map(({ fromMinute, untilMinute }) => ({
      fromMinute: fromMinute + away * DAY_MINUTES,
      untilMinute: untilMinute + away * DAY_MINUTES,
    })),
  );

const isOpenBy = (hours: OpeningHours, { day, minute }: Wall): boolean =>
  spansAround(hours, day).some((span) => span.fromMinute <= minute && minute < span.untilMinute);

/** Whether it is open, by the clock on the wall: an hour that summer time's end repeats is open twice, one that its beginning skips is not there. */
export const isOpenAt = (hours: OpeningHours, atMs: number, offset: UtcOffset): boolean =>
  isOpenBy(hours, wallAt(atMs, offset));

/**
 * The next moment at which it opens, if it is closed, or closes, if it is open.
 * @returns later than `atMs`; undefined where nothing changes for a year.
 */
export function nextChange(hours: OpeningHours, atMs: number, offset: UtcOffset): number | undefined {
  const isOpen = isOpenAt(hours, atMs, offset);
  let fromMs = atMs;
  for (let step = 0; step < HORIZON_STEPS; step++) {
    const wall = wallAt(fromMs, offset);
    const ahead = spansAround(hours, wall.day)
      .flatMap(({ fromMinute, untilMinute }) => [fromMinute - wall.minute, untilMinute - wall.minute])
      .filter((minutes) => minutes > 0);
    const aheadMs = fromMs + Math.min(STEP_MINUTES, ...ahead) * MINUTE_MS;
    // As far as clocks are not put forward or back, minutes on the wall are minutes.
    const toMs = offset(aheadMs) === offset(fromMs) ? aheadMs : changeOfOffset(fromMs, aheadMs, offset);
    if (isOpenAt(hours, toMs, offset) !== isOpen) return toMs;
    fromMs = toMs;
  }
  return undefined;
}

/** @returns the first millisecond at which clocks show another offset, where they do so once in between. */
function changeOfOffset(fromMs: number, toMs: number, offset: UtcOffset): number {
  const before = offset(fromMs);
  let [early, late] = [fromMs, toMs];
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (offset(middle) === before) early = middle;
    else late = middle;
  }
  return Math.ceil(late);
}

/** Two spans that overlap, so that nobody knows when it closes. */
export interface Overlap {
  /** On which the later one begins: 0 for Monday, or the exception's day. */
  readonly weekday: number;
  readonly exception: CivilDay | undefined;
}

/** @returns the first overlap of a week with itself or with one of its exceptions, if there is any. */
export function overlapIn(hours: OpeningHours): Overlap | undefined {
  const usual: OpeningHours = { ...hours, exceptions: new Map() };
  // Any seven days in a row: the week is a circle.
  for (let day = 0; day < 7; day++) {
    if (overlapsAt(usual, day)) return { weekday: weekdayOf(day), exception: undefined };
  }
  for (const exception of hours.exceptions.keys()) {
    const day = [exception, exception + 1].find((each) => overlapsAt(hours, each));
    if (day !== undefined) return { weekday: weekdayOf(day), exception };
  }
  return undefined;
}

/** Whether a span of this day begins before another ends, of this day or the one before. */
function overlapsAt(hours: OpeningHours, day: CivilDay): boolean {
  const spans = spansAround(hours, day)
    .filter(({ fromMinute }) => fromMinute < DAY_MINUTES)
    .toSorted((a, b) => a.fromMinute - b.fromMinute);
  return spans.some(({ fromMinute }, i) => {
    const untils = spans.slice(0, i).map(({ untilMinute }) => untilMinute);
    return fromMinute >= 0 && fromMinute < Math.max(-Infinity, ...untils);
  });
}
