import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { setPin } from "../../../src/server/pins.ts";
import { caller, enter, type Caller } from "./trial-caller.ts";
import { trialHouse, type TrialHouse } from "./trial-house.ts";

const startMs = Date.UTC(2030, 0, 1);
const pin = "482915";
let nowMs: number;
let house: TrialHouse;
let phone: Caller;
let machine: Caller;
beforeEach(() => {
  nowMs = startMs;
  house = trialHouse(() => nowMs);
  phone = caller(house, "192.0.2.7");
  machine = caller(house);
});
afterEach(() => house.remove());

const who = async (page: Caller): Promise<unknown> => (await page.get("/session")).json();
const press = async (page: Caller) => (await page.send("POST", "/remote/keys", { key: "take" })).status;
/** What a key gets that is let in: no booth listens here. */
const letIn = 409;

describe("while no PIN is set", () => {
  test("the machine itself may do everything", async () => {
    expect(await who(machine)).toEqual({ who: "machine", withPin: [] });
    expect(await press(machine)).toBe(letIn);
  });

  test("a telephone may do nothing, and nobody can log in", async () => {
    expect(await who(phone)).toEqual({ who: "visitor", withPin: [] });
    expect(await press(phone)).toBe(401);
    expect(await enter(phone, "technician", pin)).toBe(409);
  });
});

describe("as soon as one PIN is set", () => {
  beforeEach(() => setPin(house.options.state, "technician", pin));

  test.each(["phone", "machine"])("the %s needs it, and is let in by it until it logs out", async (name) => {
    const page = name === "phone" ? phone : machine;
    expect(await who(page)).toEqual({ who: "visitor", withPin: ["technician"] });
    expect(await press(page)).toBe(401);
    expect(await enter(page, "technician", pin)).toBe(201);
    expect(await who(page)).toEqual({
      who: "technician",
      endsAt: "2030-01-01T12:00:00.000Z",
      withPin: ["technician"],
    });
    expect(await press(page)).toBe(letIn);

    const replayed = page.cookie;
    expect((await page.send("DELETE", "/session")).status).toBe(204);
    expect(page.cookie).toBe("");
    page.cookie = replayed;
    expect(await press(page)).toBe(401);
  });

  test("a role without a PIN cannot be entered, on the machine neither", async () => {
    expect(await enter(machine, "curator", "")).toBe(409);
    expect(await enter(machine, "staff", pin)).toBe(409);
  });

  test("another role is not enough", async () => {
    await setPin(house.options.state, "staff", "718293");
    expect(await enter(phone, "staff", "718293")).toBe(201);
    expect(await press(phone)).toBe(403);
  });

  test("a new PIN, and the PIN's removal, end the sessions of the role at once", async () => {
    await enter(phone, "technician", pin);
    await setPin(house.options.state, "technician", "935027");
    expect(await press(phone)).toBe(401);
    expect(await enter(phone, "technician", pin)).toBe(401);
    expect(await enter(phone, "technician", "935027")).toBe(201);
    await setPin(house.options.state, "staff", "718293");
    await setPin(house.options.state, "technician", undefined);
    expect(await press(phone)).toBe(401);
  });

  test("a session of one door is worth nothing at the other", async () => {
    await enter(machine, "technician", pin);
    phone.cookie = machine.cookie.replace("paume=", "__Host-paume=");
    expect(await press(phone)).toBe(401);
  });

  test("the cookie is out of reach of scripts and of other sites, and travels over TLS where there is TLS", async () => {
    const login = { role: "technician", pin };
    const set = async (page: Caller) =>
      (await page.send("POST", "/session", login)).headers.get("set-cookie") ?? "";
    expect(await set(machine)).toMatch(/^paume=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(await set(phone)).toMatch(/^__Host-paume=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
  });

  test("logging in anew ends the session before", async () => {
    await enter(phone, "technician", pin);
    const before = phone.cookie;
    await enter(phone, "technician", pin);
    expect(await press(phone)).toBe(letIn);
    phone.cookie = before;
    expect(await press(phone)).toBe(401);
  });

  test("it ends by itself: after half an hour of nothing, after twelve hours of whatever", async () => {
    await enter(phone, "technician", pin);
    for (; nowMs < startMs + 12 * 3_600_000; nowMs += 25 * 60_000) expect(await press(phone)).toBe(letIn);
    expect(await press(phone)).toBe(401);
    await enter(phone, "technician", pin);
    nowMs += 30 * 60_000;
    expect(await press(phone)).toBe(401);
  });

  test("a damaged file of PINs lets nobody in and says so in the log", async () => {
    await enter(phone, "technician", pin);
    writeFileSync(join(house.options.state, "pins.json"), "{");
    expect(await press(phone)).toBe(500);
    expect(await press(machine)).toBe(500);
    expect(house.log.at(-1)).toContain("pins.json: it is not JSON");
  });
});

describe("wrong PINs", () => {
  beforeEach(() => setPin(house.options.state, "technician", pin));

  test("after three, the right one too has to wait, longer each time", async () => {
    for (let i = 0; i < 3; i++) expect(await enter(phone, "technician", "000000")).toBe(401);
    const locked = await phone.send("POST", "/session", { role: "technician", pin });
    expect(locked.status).toBe(429);
    expect(locked.headers.get("retry-after")).toBe("5");
    expect(await locked.json()).toEqual({
      error: "locked",
      detail: "too many wrong PINs",
      waitMs: 5000,
    });
    nowMs += 5000;
    expect(await enter(phone, "technician", "000000")).toBe(401);
    nowMs += 9999;
    expect(await enter(phone, "technician", pin)).toBe(429);
    nowMs += 1;
    expect(await enter(phone, "technician", pin)).toBe(201);
  });

  test("many at once are many tries", async () => {
    const tries = Array.from({ length: 40 }, (_, i) => enter(phone, "technician", String(100_000 + i)));
    const statuses = await Promise.all(tries);
    expect(statuses.filter((status) => status === 401).length).toBe(3);
    expect(statuses.filter((status) => status === 429).length).toBe(37);
  });

  test("from many addresses together they are ten, and do not keep the machine's own technician out", async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 14; i++) {
      statuses.push(await enter(caller(house, `192.0.2.${i}`), "technician", "000000"));
    }
    expect(statuses).toEqual([...Array<number>(10).fill(401), ...Array<number>(4).fill(429)]);
    expect(await enter(machine, "technician", pin)).toBe(201);
  });

  test("one role's slips do not weigh on another, and its success does not make up for another's", async () => {
    await setPin(house.options.state, "staff", "718293");
    for (let i = 0; i < 3; i++) await enter(phone, "technician", "000000");
    expect(await enter(phone, "staff", "718293")).toBe(201);
    expect(await enter(phone, "technician", pin)).toBe(429);
  });
});

test("each action leaves one line: role, door, action, outcome; no PIN and no address", async () => {
  await setPin(house.options.state, "technician", pin);
  await enter(phone, "technician", "000001");
  await enter(phone, "technician", pin);
  await press(phone);
  await phone.send("DELETE", "/session");
  await press(phone);
  expect(house.log).toEqual([
    "2030-01-01T00:00:00.000Z audit: technician at the outer door: log in: refused, wrong PIN",
    "2030-01-01T00:00:00.000Z audit: technician at the outer door: log in: done",
    "2030-01-01T00:00:00.000Z audit: technician at the outer door: key take: refused, no booth is open",
    "2030-01-01T00:00:00.000Z audit: technician at the outer door: log out: done",
  ]);
});
