import { dateOf } from "../../core/hours/civil-day.ts";
import type { OpeningHours } from "../../core/hours/opening-hours.ts";

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
/** By then the projector is warm and the kiosk has had time to find its camera. */
const afterOpeningMinutes = 1;
const lastMinute = 1439;
/** For a site without hours. */
const daily = "OnCalendar=*-*-* 10:00:00";

/**
 * When to check that there is light: shortly after each time the doors open, by systemd's calendar. On a day that has exceptional hours its weekday's
 * check is made too; where the house is closed then, it finds the kiosk at work in the dark, which is well.
 * @returns lines for a timer.
 */
export function openingTimes(hours: OpeningHours | undefined): string {
  if (hours === undefined) return daily;
  const lines = [
    ...hours.week.flatMap((spans, day) =>
      spans.map((span) => line(`${weekdays[day]} *-*-*`, span.fromMinute)),
    ),
    ...[...hours.exceptions].flatMap(([day, spans]) =>
      spans.map((span) => line(dateOf(day), span.fromMinute)),
    ),
  ];
  return lines.length === 0 ? daily : lines.join("\n");
}

function line(day: string, fromMinute: number): string {
  const minute = Math.min(lastMinute, fromMinute + afterOpeningMinutes);
  const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0"));
  return `OnCalendar=${day} ${clock.join(":")}:00`;
}
