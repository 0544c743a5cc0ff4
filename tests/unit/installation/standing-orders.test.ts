import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PaumeError } from "../../../src/core/error.ts";
import { NO_ORDERS, type Orders } from "../../../src/core/orders/orders.ts";
import { openEars } from "../../../src/devices/house/ears.ts";
import { openStandingOrders } from "../../../src/installation/standing-orders.ts";
import { restrain } from "../../../src/installation/restrain.ts";
import { idsTo, setOf } from "../core/messages/set-of.ts";
import { eventSourceOf } from "../devices/house/trial-event-source.ts";
import { caller } from "../server/trial-caller.ts";
import { trialHouse, type TrialHouse } from "../server/trial-house.ts";

let house: TrialHouse;
let life: AbortController;
/** What the browser keeps. */
let kept: Orders | undefined;
beforeEach(() => {
  [house, life, kept] = [trialHouse(), new AbortController(), undefined];
  vi.stubGlobal(
    "EventSource",
    eventSourceOf(() => caller(house)),
  );
});
afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
  house.remove();
});

const raised: PaumeError[] = [];
const faults = { raise: (error: PaumeError) => void raised.push(error), clear: () => undefined };
const store = {
  orders: async () => kept,
  saveOrders: async (orders: Orders) => void (kept = orders),
};
const open = (from: Parameters<typeof openStandingOrders>[0] = store) =>
  openStandingOrders(from, faults, openEars(["floor-orders"], life.signal));
const failing = async () => {
  throw new PaumeError("store-failed", "full");
};
const order = (body: unknown) => caller(house).send("POST", "/floor/orders", body);

test("a kiosk hears orders as they are given, and one that begins anew is told them first", async () => {
  const orders = await open();
  expect(orders()).toEqual(NO_ORDERS);
  await order({ kind: "take-off", id: "m1" });
  await expect.poll(() => orders().takenOff.map(({ id }) => id)).toEqual(["m1"]);
  expect(kept).toEqual(orders());
  kept = undefined;
  const anew = await open();
  await expect.poll(() => anew().takenOff).toHaveLength(1);
});

test("while the house is silent a kiosk that begins anew obeys what it had heard, from its first moment", async () => {
  const orders = await open();
  await order({ kind: "panic", isOn: true });
  await expect.poll(() => orders().isPanic).toBe(true);
  life.abort();
  life = new AbortController();
  const silent = class extends EventTarget {
    static readonly CLOSED = 2;
    readonly readyState = 0;
    close = (): void => undefined;
  };
  vi.stubGlobal("EventSource", silent);
  expect((await open())().isPanic).toBe(true);
});

test("a browser that keeps nothing says so, and the orders hold all the same", async () => {
  const orders = await open({ orders: failing, saveOrders: failing });
  await order({ kind: "pause", isOn: true });
  await expect.poll(() => orders().isPaused).toBe(true);
  expect(raised.map(({ code }) => code)).toContain("store-failed");
});

test("a set under orders shows, and draws, what they leave of it", () => {
  let orders: Orders = NO_ORDERS;
  const set = setOf(idsTo(6));
  const { censored, mayShow, safe, draw } = restrain(set, new Set(["m0"]), {}, 1, () => orders);
  const next = draw(() => set.messages.find(({ id }) => !censored.has(id)));
  expect(next()?.id).toBe("m1");
  const off = { at: "2026-11-22T10:00:00.000Z", by: "staff", why: "unsaid" } as const;
  orders = { ...orders, takenOff: [{ ...off, id: "m1" }], safe: { kind: "ids", ids: ["m1", "m3"] } };
  expect([next()?.id, mayShow("m1"), mayShow("m4"), safe()]).toEqual(["m2", false, true, 1]);
  orders = { ...orders, isPanic: true };
  expect([next()?.id, mayShow("m3"), mayShow("m4")]).toEqual(["m3", true, false]);
});
