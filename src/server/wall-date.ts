import { dateOf, wallAt, type UtcOffset } from "../core/hours/civil-day.ts";

/** Of this machine. It is read when the house starts. */
export const machineOffset: UtcOffset = (atMs) => -new Date(atMs).getTimezoneOffset();

/** The date on this machine's wall: "2026-11-22". */
export const wallDate = (now: Date): string => dateOf(wallAt(now.getTime(), machineOffset).day);
