/** By then the light has faded (kiosk.css) and the projector is off (src/server/timetable.ts). */
const CLOSED_MS = 120_000;
/** Once a day, whatever the hours of the day before were. */
const LIVED_MS = 20 * 3_600_000;

/**
 * When a browser has to make way for a new one. The little that Chromium's processes grow with every hour is more than a page knows of itself,
 * and would fill the machine's memory after months.
 * @returns what is to be told, now and then, whether the doors are closed; it answers whether it is time.
 */
export function nightly(): (isClosed: boolean) => boolean {
  const begunMs = performance.now();
  let closedSinceMs: number | undefined;
  return (isClosed) => {
    const nowMs = performance.now();
    closedSinceMs = isClosed ? (closedSinceMs ?? nowMs) : undefined;
    if (closedSinceMs === undefined) return false;
    return nowMs - closedSinceMs >= CLOSED_MS && nowMs - begunMs >= LIVED_MS;
  };
}
