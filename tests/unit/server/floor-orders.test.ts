import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { houseApp } from "../../../src/server/app.ts";
import { innerDoor } from "../../../src/server/door.ts";
import { eventHub } from "../../../src/server/event-hub.ts";
import { setPin } from "../../../src/server/pins.ts";
import type { HouseEvent } from "../../../src/schema/house-event.ts";
import { OrdersGiven } from "../../../src/schema/orders-given.ts";
import { caller, enter, type Caller } from "./trial-caller.ts";
import { trialHouse, type TrialHouse } from "./trial-house.ts";

/** Every order that was obeyed, for the desk's log. */

let house: TrialHouse;
let nowMs: number;
beforeEach(() => {
  nowMs = Date.UTC(2030, 0, 1);
  house = trialHouse(() => nowMs);
});
afterEach(() => house.remove());

const as = async (role: string, pin: string): Promise<Caller> => {
  const page = caller(house);
  expect(await enter(page, role, pin)).toBe(201);
  return page;
};
const order = async (page: Caller, body: unknown) => (await page.send("POST", "/floor/orders", body)).status;
const given = async (page: Caller) => OrdersGiven.parse(await (await page.get("/floor/orders")).json()).given;
const off = { kind: "take-off", id: "m1", why: "hurtful" };

test("are kept one by one, with the role and the time, for curators to read after the house was started again", async () => {
  await setPin(house.options.state, "staff", "111111");
  await setPin(house.options.state, "curator", "222222");
  const [staff, curator] = [await as("staff", "111111"), await as("curator", "222222")];
  expect(await given(curator)).toEqual([]);
  await order(staff, off);
  nowMs += 60_000;
  await order(staff, { kind: "put-back", id: "m1" });
  expect(await order(staff, { kind: "put-back", id: "m1" })).toBe(409);
  await order(curator, { kind: "panic", isOn: true, why: "drill" });
  expect((await staff.get("/floor/orders")).status).toBe(403);
  expect((await caller(house).get("/floor/orders")).status).toBe(401);
  const later = "2030-01-01T00:01:00.000Z";
  const all = [
    { at: later, by: "curator", order: { kind: "panic", isOn: true, why: "drill" } },
    { at: later, by: "staff", order: { kind: "put-back", id: "m1" } },
    { at: "2030-01-01T00:00:00.000Z", by: "staff", order: off },
  ];
  expect(await given(curator)).toEqual(all);
  rmSync(join(house.options.state, "pins.json"));
  house.restart();
  expect(await given(caller(house))).toEqual(all);
});

test("are told to a desk that asks as soon as it hears of one", async () => {
  const hub = eventHub(house.options.now);
  const heard: Promise<unknown>[] = [];
  const by = { door: innerDoor, address: "127.0.0.1" };
  const ask = async (): Promise<unknown> =>
    (await app.request("http://127.0.0.1/floor/orders", {}, by)).json();
  const app = houseApp(house.options, {
    ...hub,
    tell: (event: HouseEvent) => {
      if (event.kind === "floor-orders" && event.orders.isPaused) heard.push(ask());
      return hub.tell(event);
    },
  });
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify({ kind: "pause", isOn: true });
  await app.request("http://127.0.0.1/floor/orders", { method: "POST", headers, body }, by);
  expect(OrdersGiven.parse(await heard[0]).given).toMatchObject([
    { by: "machine", order: { kind: "pause", isOn: true, why: "unsaid" } },
  ]);
});
