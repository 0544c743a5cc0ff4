import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { historyOf } from "../../../../src/core/decisions/history.ts";
import { append } from "../../../../src/core/decisions/log.ts";
import { filtered, inTime, type LogLine } from "../../../../src/core/decisions/log-lines.ts";
import type { GivenOrder } from "../../../../src/core/orders/given-order.ts";
import type { Order } from "../../../../src/core/orders/orders.ts";
import { after, attempts, freshWorkspace, ids } from "./workspace-of.ts";

const everything = { from: undefined, by: undefined, message: "", batch: undefined };

const orders: fc.Arbitrary<readonly GivenOrder[]> = fc.array(
  fc.record({
    atMs: fc.integer({ min: -5, max: 40 }),
    by: fc.constantFrom("staff", "curator"),
    order: fc.oneof<fc.Arbitrary<Order>[]>(
      fc.record({ kind: fc.constant("take-off"), id: fc.constantFrom(...ids), why: fc.constant("unsaid") }),
      fc.record({ kind: fc.constant("put-back"), id: fc.constantFrom(...ids) }),
      fc.record({ kind: fc.constant("panic"), isOn: fc.boolean(), why: fc.constant("drill") }),
    ),
  }),
  { maxLength: 12 },
);
const linesOf = (tried: Parameters<typeof after>[1], given: readonly GivenOrder[]) =>
  inTime(historyOf(after(freshWorkspace(), tried).log), given);
const atMsOf = (line: LogLine): number => (line.from === "desk" ? line.entry.decision.atMs : line.given.atMs);

describe("the log as people read it (seed 86)", () => {
  it("has every decision and every order once, each in its own order, whatever the clocks say", () => {
    fc.assert(
      fc.property(attempts, orders, (tried, given) => {
        const { log } = after(freshWorkspace(), tried);
        const lines = inTime(historyOf(log), given);
        const decisions = lines.flatMap((line) => (line.from === "desk" ? [line.entry] : []));
        expect(decisions).toEqual(historyOf(log));
        expect(lines.flatMap((line) => (line.from === "floor" ? [line.given] : []))).toEqual(given);
      }),
      { seed: 86 },
    );
  });

  it("is in the order of time, newest first, where the clocks went forward", () => {
    fc.assert(
      fc.property(attempts, orders, (tried, given) => {
        const lines = linesOf(
          tried,
          given.toSorted((a, b) => b.atMs - a.atMs),
        );
        expect(lines.map(atMsOf)).toEqual(lines.map(atMsOf).toSorted((a, b) => b - a));
      }),
      { seed: 86 },
    );
  });

  it("leaves in what is asked for by place, person and message, and all when nothing is asked", () => {
    fc.assert(
      fc.property(
        attempts,
        orders,
        fc.constantFrom("Ana", "Bo", "Cy"),
        fc.constantFrom(...ids),
        (tried, given, by, id) => {
          const lines = linesOf(tried, given);
          expect(filtered(lines, everything)).toEqual(lines);
          expect(filtered(lines, { ...everything, by, message: id.toUpperCase() })).toEqual(
            lines.filter(
              (line) =>
                line.from === "desk" && line.entry.decision.by === by && line.entry.decision.message === id,
            ),
          );
          expect(filtered(lines, { ...everything, from: "floor", message: id })).toEqual(
            lines.filter(
              (line) => line.from === "floor" && "id" in line.given.order && line.given.order.id === id,
            ),
          );
        },
      ),
      { seed: 86 },
    );
  });

  it("has a batch by itself", () => {
    const draft = { by: "Ana", atMs: 0, act: { kind: "keep" }, why: undefined } as const;
    const log = append(append([], { ...draft, message: "m0", batch: "b1" }), {
      ...draft,
      message: "m1",
      batch: undefined,
    });
    const panic = { atMs: 1, by: "staff", order: { kind: "panic", isOn: true, why: "drill" } } as const;
    expect(filtered(inTime(historyOf(log), [panic]), { ...everything, batch: "b1" })).toHaveLength(1);
  });
});
