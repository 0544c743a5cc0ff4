import type { UtcOffset } from "./civil-day.ts";
import { isOpenAt, nextChange, type OpeningHours } from "./opening-hours.ts";

export const dayPhases = ["closed", "opening", "open", "closing"] as const;

/**
 * Where the house stands in its day. Opening: the doors are still closed, the projector warms up. Closing: the doors are still open, whoever
 * reads may finish, and nobody new is invited.
 */
export type DayPhase = (typeof dayPhases)[number];

export interface Rhythm {
  /** How long before the doors open the projector is switched on. */
  readonly warmUpMs: number;
  /** How long before the doors close nobody new is invited. */
  readonly closingMs: number;
}

/** @returns the phase at a moment. It follows from the moment alone: a clock that jumps, or a house that starts at noon, finds the right one. */
export function dayPhase(hours: OpeningHours, rhythm: Rhythm, atMs: number, offset: UtcOffset): DayPhase {
  const nextMs = nextChange(hours, atMs, offset);
  const leftMs = nextMs === undefined ? Infinity : nextMs - atMs;
  if (isOpenAt(hours, atMs, offset)) return leftMs <= rhythm.closingMs ? "closing" : "open";
  return leftMs <= rhythm.warmUpMs ? "opening" : "closed";
}

/** Whether the projector is to give light. */
export const isLit = (phase: DayPhase): boolean => phase !== "closed";
