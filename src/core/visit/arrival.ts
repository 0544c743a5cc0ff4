import { isSettled, type HandSize } from "../mark/hand-size.ts";
import { GATHER_MS } from "../mark/ring.ts";
import type { Visit } from "./visit.ts";
import type { Visitor } from "./visitors.ts";

/** So long the words wait for the hand's size to be known; then they come as they can. */
const PATIENCE_MS = 750;
/** Where there are no words, the ring does not wait for them. */
const RING_MS = PATIENCE_MS + 250;

/** The ring is, or goes on being, lit. */
export const isArriving = (visit: Visit, nowMs: number): boolean =>
  visit.kind === "offered" && nowMs - visit.sinceMs < RING_MS;

/** It is time for the words: the ring has gathered and told the hand's size, or was not needed, or has not been found. */
export function hasArrived({ visit, arrival }: Visitor, size: HandSize, nowMs: number): boolean {
  if (visit.kind !== "offered") return false;
  const sinceMs = nowMs - visit.sinceMs;
  const known = isSettled(size);
  return sinceMs >= PATIENCE_MS || (known && (arrival.level === 0 || sinceMs >= GATHER_MS));
}
