import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { houseApp } from "../../../src/server/app.ts";
import { innerDoor } from "../../../src/server/door.ts";
import { eventHub } from "../../../src/server/event-hub.ts";
import { setPin } from "../../../src/server/pins.ts";
import { FloorAnswer, FloorStatus, FoundMessages } from "../../../src/schema/floor.ts";
import type { HouseEvent } from "../../../src/schema/house-event.ts";
import { bytesOf, linesOf, manifestOf, message } from "../schema/message-lines.ts";
import { caller, enter, type Caller } from "./trial-caller.ts";
import { trialHouse, type TrialHouse } from "./trial-house.ts";

const NOW = "2030-01-01T00:00:00.000Z";
const room = readFileSync(join(import.meta.dirname, "../../../kiosk-config/room.json"));

const atTheMachine = { door: innerDoor, address: "127.0.0.1" };

/** The file, written once: a PIN is meant to take long. */
let pins: string;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "paume-pins-"));
  await setPin(folder, "staff", "111111");
  await setPin(folder, "curator", "222222");
  await setPin(folder, "technician", "333333");
  pins = readFileSync(join(folder, "pins.json"), "utf8");
  rmSync(folder, { recursive: true });
});

let house: TrialHouse;
let nowMs: number;
beforeEach(() => {
  nowMs = Date.parse(NOW);
  house = trialHouse(() => nowMs);
  const { installation, messages, state } = house.options;
  writeFileSync(installation, room);
  const all = ["La clé est sous le pot.", "Un été à Sète", "Le lit est fait."].map((text, i) => ({
    ...message,
    id: `m${i}`,
    lang: "fr",
    text,
  }));
  writeFileSync(join(messages, "host-messages.jsonl"), linesOf(all));
  const manifest = { ...manifestOf(all, bytesOf(linesOf(all))), name: "host-messages" };
  writeFileSync(join(messages, "host-messages.manifest.json"), JSON.stringify(manifest));
  mkdirSync(state, { recursive: true });
  writeFileSync(join(state, "pins.json"), pins);
});
afterEach(() => house.remove());

const as = async (role: string, pin: string, address?: string): Promise<Caller> => {
  const page = caller(house, address);
  expect(await enter(page, role, pin)).toBe(201);
  return page;
};
const order = async (page: Caller, body: unknown) => (await page.send("POST", "/floor/orders", body)).status;
const floorOf = async (page: Caller) => FloorAnswer.parse(await (await page.get("/floor")).json());
const report = {
  life: "00000001",
  revision: 0,
  shown: [{ id: "m1", page: 1, of: 2, palms: 1 }],
  safe: 3,
  isPaused: false,
  picturesPerSecond: 60,
  framesPerSecond: 30,
  frameAgeMs: 40,
};
const audited = () => house.log.filter((line) => line.includes("audit:") && !line.includes("log in"));
const off = { kind: "take-off", id: "m1", why: "hurtful" };

const post = (app: ReturnType<typeof houseApp>, body: unknown) =>
  app.request(
    "http://127.0.0.1/floor/orders",
    { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) },
    atTheMachine,
  );

describe("orders", () => {
  test("staff, curators and nobody else, from a telephone too, with a line each of who and why", async () => {
    expect(await order(caller(house), off)).toBe(401);
    expect(await order(await as("technician", "333333"), off)).toBe(403);
    const phone = await as("staff", "111111", "192.0.2.7");
    expect(await order(phone, off)).toBe(200);
    expect(await order(await as("curator", "222222"), { kind: "panic", isOn: true, why: "drill" })).toBe(200);
    expect(await order(phone, { kind: "pause", isOn: true })).toBe(200);
    expect(await order(phone, { kind: "put-back", id: "m1" })).toBe(200);
    expect(await order(phone, { kind: "put-back", id: "m1" })).toBe(409);
    expect(audited()).toEqual([
      `${NOW} audit: staff at the outer door: message m1 off the floor (hurtful): done`,
      `${NOW} audit: curator at the inner door: panic on (drill): done`,
      `${NOW} audit: staff at the outer door: pause on (unsaid): done`,
      `${NOW} audit: staff at the outer door: message m1 back on the floor: done`,
      `${NOW} audit: staff at the outer door: message m1 back on the floor: refused, it cannot be`,
    ]);
  });

  test("only a curator chooses what a panic shows", async () => {
    const wish = { kind: "choose-safe", safe: { kind: "emotion", tag: "joy" } };
    expect(await order(await as("staff", "111111"), wish)).toBe(403);
    const curator = await as("curator", "222222");
    expect(await order(curator, wish)).toBe(200);
    expect((await floorOf(curator)).orders.safe).toEqual(wish.safe);
    expect(audited().at(-1)).toContain("curator at the inner door: safe messages: emotion joy: done");
  });

  test.each([
    ["an id that is none", { kind: "take-off", id: "../pins.json" }],
    ["words of their own", { kind: "take-off", id: "m1", why: "Mrs Smith said so" }],
    ["anything more", { ...off, by: "curator" }],
    ["no kind", { id: "m1" }],
  ])("%s is refused", async (_, body) => {
    const staff = await as("staff", "111111");
    expect(await order(staff, body)).toBe(400);
    expect((await floorOf(staff)).orders.revision).toBe(0);
  });

  test("are told to kiosks at once, outlast the house, and are told again to whoever listens after that", async () => {
    const told: HouseEvent[] = [];
    const hubOf = () => {
      const hub = eventHub(house.options.now);
      return { ...hub, tell: (event: HouseEvent) => (told.push(event), hub.tell(event)) };
    };
    rmSync(join(house.options.state, "pins.json"));
    const first = houseApp(house.options, hubOf());
    expect((await post(first, off)).status).toBe(200);
    expect((await post(first, { kind: "panic", isOn: true })).status).toBe(200);
    const last = told.at(-1);
    expect(last).toMatchObject({ kind: "floor-orders", orders: { revision: 2, isPanic: true } });

    const hub = hubOf();
    houseApp(house.options, hub);
    await expect.poll(() => hub.latest("floor-orders")).toEqual(last);
  });

  test("that cannot be read are told to staff, not replaced for kiosks, and the next one mends them", async () => {
    for (const name of ["floor-orders.json", "floor-orders.json.last-good"])
      writeFileSync(join(house.options.state, name), '{"revision":');
    const hub = eventHub(house.options.now);
    const app = houseApp(house.options, hub);
    const damaged: TrialHouse = {
      ...house,
      app: { request: async (url, init, by = atTheMachine) => app.request(url, init, by) },
    };
    const page = caller(damaged);
    expect(await enter(page, "staff", "111111")).toBe(201);
    expect((await floorOf(page)).fault).toContain("orders");
    expect(hub.latest("floor-orders")).toBeUndefined();
    expect(await order(page, off)).toBe(200);
    expect((await floorOf(page)).fault).toBeNull();
    expect(hub.latest("floor-orders")?.orders.takenOff).toHaveLength(1);
  });
});

describe("what is shown", () => {
  test("is said by the kiosk in ids, and read by staff in words, that of a message off the floor too", async () => {
    const staff = await as("staff", "111111", "192.0.2.7");
    expect((await floorOf(staff)).now).toBeNull();
    expect((await caller(house).send("POST", "/floor/report", report)).status).toBe(204);
    await order(staff, { kind: "take-off", id: "m2" });
    const { now, texts, orders } = await floorOf(staff);
    expect(now?.shown).toEqual([{ id: "m1", page: 1, of: 2, palms: 1, lang: "fr", text: "Un été à Sète" }]);
    expect(texts).toEqual([{ id: "m2", lang: "fr", text: "Le lit est fait." }]);
    expect(orders.takenOff).toEqual([{ id: "m2", at: NOW, by: "staff", why: "unsaid" }]);
  });

  test("takes nothing about visitors, and no telephone says it", async () => {
    const kiosk = caller(house);
    expect((await kiosk.send("POST", "/floor/report", { ...report, hands: [[0, 0, 0]] })).status).toBe(400);
    expect((await caller(house, "192.0.2.7").send("POST", "/floor/report", report)).status).toBe(403);
  });

  test("is not for visitors", async () => {
    for (const path of [
      "/floor",
      "/floor/status",
      "/floor/messages?q=clé",
      "/counters.csv",
      "/events?kinds=floor-shown",
    ])
      expect((await caller(house).get(path)).status).toBe(401);
    const kiosk = await house.app.request("http://127.0.0.1/events?kinds=floor-orders", {}, atTheMachine);
    expect(kiosk.status).toBe(200);
    await kiosk.body?.cancel();
    expect((await caller(house, "192.0.2.7").get("/events?kinds=floor-orders")).status).toBe(401);
  });
});

test("any message is found by its id, or by words without accents or capitals", async () => {
  const staff = await as("staff", "111111");
  const found = async (query: string) => {
    const answer = await staff.get(`/floor/messages?q=${encodeURIComponent(query)}`);
    return FoundMessages.parse(await answer.json()).messages.map(({ id }) => id);
  };
  expect(await found("m2")).toEqual(["m2"]);
  expect(await found("ETE A sete")).toEqual(["m1"]);
  expect(await found("le ")).toEqual(["m0", "m2"]);
  expect(await found("")).toEqual([]);
  expect(await found("nowhere")).toEqual([]);
});

test("how everything is: the kiosk's pace while it is fresh, the day's counts, and what is amiss", async () => {
  const staff = await as("staff", "111111", "192.0.2.7");
  const status = async () => FloorStatus.parse(await (await staff.get("/floor/status")).json());
  expect(await status()).toMatchObject({ amiss: ["kiosk-absent"], pace: null, checked: null, phase: null });
  const kiosk = caller(house);
  await kiosk.send("POST", "/heartbeat", { life: report.life, rendered: 1, tracked: 1 });
  await kiosk.send("POST", "/floor/report", report);
  const note = { kind: "opening", calibration: null, verdict: "good", errorMm: 1.4 };
  await kiosk.send("POST", "/health-notes", note);
  expect(await status()).toMatchObject({
    amiss: [],
    kiosks: 1,
    pace: { picturesPerSecond: 60, framesPerSecond: 30, frameAgeMs: 40 },
    checked: { note },
    today: { visits: 0, messages: 0 },
  });
});
