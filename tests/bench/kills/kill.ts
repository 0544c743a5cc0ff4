import type { Decision } from "../../../src/core/decisions/decision.ts";

/** What one kill left. */
export interface KillReport {
  /** Decisions that were said to be saved before it. */
  readonly saved: number;
  /** Of those, how many are not there afterwards, or not as they were. */
  readonly lost: number;
  /** Of the lost and the saved: how many a browser that is killed did not have any more, and got back from the house. */
  readonly fromHouse: number;
  /** Decisions on their way to the disk when it came. */
  readonly inFlight: number;
  /** What could not be read afterwards. */
  readonly damaged: number;
}

/** The n-th decision: different from all others. */
export const decisionAt = (number: number): Decision => ({
  number,
  message: `m${number % 500}`,
  by: "Ana",
  atMs: 1000 + number,
  act:
    number % 3 === 0
      ? { kind: "edit", text: `texte ${number}, ${"mot ".repeat(number % 40)}` }
      : { kind: "keep" },
  why: number % 5 === 0 ? `raison ${number}` : undefined,
  batch: undefined,
});

export const decisionsFrom = (first: number, count: number): readonly Decision[] =>
  Array.from({ length: count }, (_, index) => decisionAt(first + index));

/** @param log as it was found. @param saved number of the last decision that was said to be saved. */
export function lostOf(log: readonly Decision[], saved: number): number {
  const found = new Map(log.map((decision) => [decision.number, JSON.stringify(decision)]));
  return decisionsFrom(1, saved).filter((decision) => found.get(decision.number) !== JSON.stringify(decision))
    .length;
}

/** How many decisions are made at once: mostly one, some times a batch. */
export const handful = (turn: number): number => (turn % 7 === 0 ? 60 : 1);
