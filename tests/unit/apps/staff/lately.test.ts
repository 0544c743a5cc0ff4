import * as fc from "fast-check";
import { expect, test } from "vitest";
import { nextLately, type Lately } from "../../../../src/apps/staff/lately.ts";
import { undoOf } from "../../../../src/apps/staff/undo-of.ts";
import { NO_ORDERS, obey, type Order } from "../../../../src/core/orders/orders.ts";

const shownAs = (id: string) => ({ id, page: 1, of: 1, palms: 1, lang: "fr", text: id });

test("what is lit comes first and is all there; what has gone stays for a minute, and never what is off the floor (seed 761)", () => {
  const moment = fc.record({
    laterMs: fc.integer({ min: 0, max: 40_000 }),
    lit: fc.uniqueArray(fc.constantFrom<string>("a", "b", "c", "d"), { maxLength: 2 }),
    off: fc.uniqueArray(fc.constantFrom<string>("a", "b", "c", "d"), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 20 }), (moments) => {
      let lately: readonly Lately[] = [];
      let nowMs = 0;
      const litAtMs = new Map<string, number>();
      for (const { laterMs, lit, off } of moments) {
        nowMs += laterMs;
        for (const { one, isLit } of lately) if (isLit) litAtMs.set(one.id, nowMs);
        lately = nextLately(lately, lit.map(shownAs), (id) => off.includes(id), nowMs);
        expect(lately.filter(({ isLit }) => isLit).map(({ one }) => one.id)).toEqual(lit);
        const gone = lately.slice(lit.length);
        expect(gone.length).toBeLessThanOrEqual(2);
        for (const { one, isLit } of gone) {
          expect(isLit).toBe(false);
          expect(off).not.toContain(one.id);
          expect(nowMs - (litAtMs.get(one.id) ?? -Infinity)).toBeLessThan(60_000);
        }
      }
    }),
    { seed: 761 },
  );
});

test("what undoes an order leaves everything but its number as it was", () => {
  const given: readonly Order[] = [
    { kind: "take-off", id: "m1", why: "hurtful" },
    { kind: "panic", isOn: true, why: "drill" },
    { kind: "pause", isOn: true, why: "unsaid" },
    { kind: "choose-safe", safe: { kind: "emotion", tag: "joy" } },
  ];
  for (const order of given) {
    const after = obey(NO_ORDERS, order, "staff", "2026-11-22T10:00:00.000Z");
    const undo = undoOf(order, NO_ORDERS);
    const back = after && undo && obey(after, undo, "staff", "2026-11-22T10:00:01.000Z");
    expect(back).toEqual({ ...NO_ORDERS, revision: 2 });
  }
  const off = obey(
    NO_ORDERS,
    { kind: "take-off", id: "m1", why: "hurtful" },
    "staff",
    "2026-11-22T10:00:00.000Z",
  );
  expect(undoOf({ kind: "put-back", id: "m1" }, off)).toEqual({ kind: "take-off", id: "m1", why: "hurtful" });
});
