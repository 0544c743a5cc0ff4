import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  MOST_TAKEN_OFF,
  NO_ORDERS,
  obey,
  reasons,
  type Order,
  type Orders,
} from "../../../../src/core/orders/orders.ts";
import { mayShow, restraintOf } from "../../../../src/core/orders/restraint.ts";
import { idsTo, setOf } from "../messages/set-of.ts";

const AT = "2026-11-22T10:00:00.000Z";
const { messages } = setOf(idsTo(8));
const id = fc.constantFrom(...idsTo(8));
const why = fc.constantFrom(...reasons);
const isOn = fc.boolean();

const order: fc.Arbitrary<Order> = fc.oneof(
  fc.record({ kind: fc.constant("take-off" as const), id, why }),
  fc.record({ kind: fc.constant("put-back" as const), id }),
  fc.record({ kind: fc.constantFrom("panic" as const, "pause" as const), isOn, why }),
  fc.record({
    kind: fc.constant("choose-safe" as const),
    safe: fc.record({ kind: fc.constant("ids" as const), ids: fc.uniqueArray(id) }),
  }),
);

const obeyAll = (all: readonly Order[]): Orders =>
  all.reduce<Orders>((orders, one) => obey(orders, one, "staff", AT) ?? orders, NO_ORDERS);
const shown = (orders: Orders): readonly string[] => {
  const restraint = restraintOf(orders, messages);
  return idsTo(8).filter((one) => mayShow(restraint, one));
};

describe("orders for the floor (seed 743)", () => {
  it("that are undone leave what may be shown as it was, whatever was ordered before", () => {
    fc.assert(
      fc.property(fc.array(order), id, why, (before, one, because) => {
        const orders = obeyAll(before);
        const isOff = orders.takenOff.some((off) => off.id === one);
        const pairs: readonly (readonly [Order, Order])[] = [
          ...(isOff
            ? []
            : [
                [
                  { kind: "take-off", id: one, why: because },
                  { kind: "put-back", id: one },
                ] as const,
              ]),
          ...(orders.isPanic
            ? []
            : [
                [
                  { kind: "panic", isOn: true, why: because },
                  { kind: "panic", isOn: false, why: because },
                ] as const,
              ]),
        ];
        for (const [given, undone] of pairs) {
          const after = obey(orders, given, "staff", AT) ?? orders;
          const back = obey(after, undone, "curator", AT) ?? after;
          expect(shown(back)).toEqual(shown(orders));
          expect({ ...back, revision: 0 }).toEqual({ ...orders, revision: 0 });
        }
      }),
      { seed: 743 },
    );
  });

  it("never let a message be shown that is off, nor in a panic any but the chosen", () => {
    fc.assert(
      fc.property(fc.array(order), (all) => {
        const orders = obeyAll(all);
        const off = orders.takenOff.map((one) => one.id);
        for (const one of shown(orders)) {
          expect(off).not.toContain(one);
          if (orders.isPanic) expect(orders.safe).toMatchObject({ ids: expect.arrayContaining([one]) });
        }
        if (!orders.isPanic) expect(shown(orders)).toHaveLength(8 - off.length);
      }),
      { seed: 743, numRuns: 300 },
    );
  });

  it("are numbered without a gap, and none is given twice for one message", () => {
    fc.assert(
      fc.property(fc.array(order), (all) => {
        let orders = NO_ORDERS;
        for (const one of all) {
          const after = obey(orders, one, "staff", AT);
          if (after === undefined) continue;
          expect(after.revision).toBe(orders.revision + 1);
          orders = after;
        }
        const ids = orders.takenOff.map((off) => off.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { seed: 743 },
    );
  });

  it("say why later without losing who took it off, and refuse what cannot be", () => {
    const off = obeyAll([{ kind: "take-off", id: "m1", why: "unsaid" }]);
    const said = obey(
      off,
      { kind: "take-off", id: "m1", why: "hurtful" },
      "curator",
      "2026-11-23T10:00:00.000Z",
    );
    expect(said?.takenOff).toEqual([{ id: "m1", at: AT, by: "staff", why: "hurtful" }]);
    expect(obey(off, { kind: "put-back", id: "m2" }, "staff", AT)).toBeUndefined();
    const full = obeyAll(
      idsTo(MOST_TAKEN_OFF).map((one) => ({ kind: "take-off", id: one, why: "unsaid" }) as const),
    );
    expect(obey(full, { kind: "take-off", id: "one-more", why: "unsaid" }, "staff", AT)).toBeUndefined();
  });
});
