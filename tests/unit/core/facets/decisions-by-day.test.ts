import { describe, expect, it } from "vitest";
import type { Act, DecisionLog } from "../../../../src/core/decisions/decision.ts";
import { decisionsByDay } from "../../../../src/core/facets/decisions-by-day.ts";

const day = 86_400_000;
const logOf = (...acts: readonly (readonly [days: number, act: Act])[]): DecisionLog =>
  acts.map(([days, act], i) => ({
    number: i + 1,
    message: `h${i % 3}`,
    by: "Ana",
    atMs: days * day,
    act,
    why: undefined,
    batch: undefined,
  }));

describe("decisions by day", () => {
  it("counts verdicts that stand, by day", () => {
    const log = logOf(
      [0, { kind: "keep" }],
      [0, { kind: "censor" }],
      [0, { kind: "note", text: "x" }],
      [1, { kind: "keep" }],
      [1, { kind: "undo", of: 2 }],
      [2, { kind: "keep" }],
      [2, { kind: "undo", of: 6 }],
      [2, { kind: "redo", of: 6 }],
    );
    expect(decisionsByDay(log, (atMs) => `day ${atMs / day}`)).toEqual([
      { day: "day 0", counts: { keep: 1, censor: 0, later: 0 } },
      { day: "day 1", counts: { keep: 1, censor: 0, later: 0 } },
      { day: "day 2", counts: { keep: 1, censor: 0, later: 0 } },
    ]);
  });
});
